import { noteLengthMax } from '@phoihop/domain/indicators';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { usePeriod } from '../../dashboard/use-period.ts';
import { Explained } from '../../indicators/explain/Explained.tsx';
import { Card } from '../../layout/Card.tsx';
import { Field } from '../../layout/Field.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { useAsOf } from '../../scope/use-as-of.ts';
import type { CellLook } from './cell-look.ts';
import { type Grid, textOf, writeTyped } from './entry.ts';
import { useCellWords } from './use-cell-words.ts';

interface CellPanelProps {
  readonly look: CellLook;
  /** Whose figure it is, where a row is something else than a unit. */
  readonly unit?: Grid['rows'][number]['unit'];
  readonly previous: Grid['previous'];
  /** What the grid is for, as figures read it. */
  readonly period: string;
  readonly isBusy: boolean;
  readonly onNote: (field: string) => void;
  /** Gives the keyboard back to the cell. */
  readonly onBack: () => void;
  /** What else is said of the cell, and may be. */
  readonly children?: ReactNode;
}

/** The chosen cell: what it was, what is official, what it will be, and what the rules say of it. */
export function CellPanel(props: CellPanelProps) {
  const { look, unit = look.row.unit, previous, period, isBusy, onNote, onBack } = props;
  const translate = useTranslate();
  const words = useCellWords();
  const periodOf = usePeriod();
  const { asOf } = useAsOf();
  const { row, cell, indicator, text, note, isLocked } = look;
  const written = (state: Parameters<typeof textOf>[0], value: string | null) =>
    words.shown(textOf(state, value), indicator.decimals);
  const canNote = !isLocked && !isBusy && text !== '';
  return (
    <Card title={row.unit.fullName} className="cell-panel">
      <p>
        {words.name(indicator)}, {words.measure(indicator)}
      </p>
      <dl className="facts">
        <dt>{previous ? periodOf(previous.key) : translate('figureSheets.panel.previous')}</dt>
        <dd>{cell ? written(cell.previousState, cell.previous) : '…'}</dd>
        <dt>{translate('figureSheets.panel.official')}</dt>
        <dd>
          <Explained
            asked={{
              unit,
              indicator,
              period,
              ground: { borders: null, layer: 'OFFICIAL', asOf },
            }}
            value={cell?.official ?? null}
          >
            {cell ? written(cell.officialState, cell.official) : '…'}
          </Explained>
        </dd>
        <dt>{translate('figureSheets.panel.value')}</dt>
        <dd>
          <b>{words.shown(text, indicator.decimals)}</b>
        </dd>
      </dl>
      {/* The key that leads here leads to nothing that can be pressed: it is read, and left by Escape. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className="cell-messages"
        tabIndex={-1}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onBack();
        }}
      >
        <CellMessages look={look} />
        {isNothingSaid(look) ? (
          <p className="hint">{translate('figureSheets.panel.nothingSaid')}</p>
        ) : null}
        {row.refusal === null ? null : (
          <p className="hint">
            <Icon name="lock" /> {row.refusal.message}
          </p>
        )}
      </div>
      <Field label={translate('figureSheets.panel.note')}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={noteLengthMax}
            readOnly={!canNote}
            value={note}
            onChange={({ target }) => onNote(writeTyped({ text, note: target.value }))}
          />
        )}
      </Field>
      {props.children}
    </Card>
  );
}

/** Whoever comes here by the key finds at least that there is nothing to find. */
function isNothingSaid({ row, isUnreadable, findings }: CellLook): boolean {
  return row.refusal === null && !isUnreadable && findings.length === 0;
}

/** What is wrong with a cell, and what asks to be explained. */
export function CellMessages({ look }: { readonly look: CellLook }) {
  const translate = useTranslate();
  const { findings, isUnreadable, isUnsent } = look;
  return (
    <>
      {isUnreadable ? (
        <p className="rule rule-BLOCK">
          <Icon name="cross" /> {translate('figureSheets.unreadable', { text: look.text })}
        </p>
      ) : null}
      {findings.map(({ rule, severity, message, isExplained }) => (
        <p key={rule.id} className={`rule rule-${isExplained ? 'INFORMATION' : severity}`}>
          <Icon name={icons[severity]} /> {message}
        </p>
      ))}
      {isUnsent && findings.length > 0 ? (
        <p className="hint">{translate('figureSheets.panel.checkedOnSave')}</p>
      ) : null}
    </>
  );
}

const icons = { BLOCK: 'cross', NOTE: 'warning', INFORMATION: 'info' } as const;
