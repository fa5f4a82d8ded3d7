import { noteLengthMax } from '@phoihop/domain/indicators';
import { useTranslate } from 'ra-core';
import { usePeriod } from '../../dashboard/use-period.ts';
import { Card } from '../../layout/Card.tsx';
import { Field } from '../../layout/Field.tsx';
import { Icon } from '../../layout/Icon.tsx';
import type { CellLook } from './cell-look.ts';
import { type Grid, textOf, writeTyped } from './entry.ts';
import { useCellWords } from './use-cell-words.ts';

interface CellPanelProps {
  readonly look: CellLook;
  readonly previous: Grid['previous'];
  readonly isBusy: boolean;
  readonly onNote: (field: string) => void;
}

/** The chosen cell: what it was, what is official, what it will be, and what the rules say of it. */
export function CellPanel({ look, previous, isBusy, onNote }: CellPanelProps) {
  const translate = useTranslate();
  const words = useCellWords();
  const periodOf = usePeriod();
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
        <dd>{cell ? written(cell.officialState, cell.official) : '…'}</dd>
        <dt>{translate('figureSheets.panel.value')}</dt>
        <dd>
          <b>{words.shown(text, indicator.decimals)}</b>
        </dd>
      </dl>
      <CellMessages look={look} />
      {row.refusal === null ? null : (
        <p className="hint">
          <Icon name="lock" /> {row.refusal.message}
        </p>
      )}
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
    </Card>
  );
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
