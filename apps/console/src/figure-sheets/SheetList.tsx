import type { SheetProgressData } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useFormat } from '../format/use-format.ts';
import { sheetPath } from '../indicators/sheet-path.ts';
import { Card } from '../layout/Card.tsx';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { MoveMany } from './MoveMany.tsx';
import { SheetChip } from './SheetChip.tsx';
import { isLate, lateFirst, standingOf } from './sheet-standing.ts';

type Row = SheetProgressData['figureGrid']['rows'][number];

interface SheetListProps {
  readonly rows: readonly Row[];
  readonly period: string;
  readonly hasEnded: boolean;
  readonly onMoved: () => void;
}

const namedMax = 12;

/** All units with their sheets, begun or not; those that were handed in can be decided on together. */
export function SheetList({ rows, period, hasEnded, onMoved }: SheetListProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { isToday } = useAsOf();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const late = rows.filter((row) => isLate(row, hasEnded));
  const handedIn = rows.filter(({ sheet }) => sheet?.state === 'SUBMITTED');
  const done = rows.filter((row) => ['SUBMITTED', 'ACCEPTED'].includes(standingOf(row)));
  const moved = handedIn.flatMap(({ sheet, unit }) =>
    sheet && chosen.has(sheet.id) ? [{ ...sheet, unit }] : [],
  );
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <>
      <p className="sheet-sum">
        <b>
          {format.number(done.length)}/{format.number(rows.length)}
        </b>{' '}
        {translate('figureSheets.handedIn')}
        {late.length === 0 ? null : (
          <span className="bad">
            {' · '}
            <Icon name="clock" /> {translate('figureSheets.missing', { names: namesOf(late) })}
            {late.length > namedMax
              ? ` ${translate('figureSheets.andMore', { count: format.number(late.length - namedMax) })}`
              : null}
          </span>
        )}
      </p>
      <MoveMany
        sheets={moved}
        onMoved={() => {
          setChosen(new Set());
          onMoved();
        }}
      />
      <Card className="list">
        <div className="scroll-x">
          <table>
            <thead>
              <tr>
                <th scope="col">
                  {handedIn.length > 0 && isToday ? (
                    <input
                      type="checkbox"
                      aria-label={translate('figureSheets.chooseAll')}
                      checked={moved.length === handedIn.length}
                      onChange={({ target }) => {
                        const ids = handedIn.flatMap(({ sheet }) => (sheet ? [sheet.id] : []));
                        setChosen(new Set(target.checked ? ids : []));
                      }}
                    />
                  ) : (
                    <span className="visually-hidden">{translate('figureSheets.choose')}</span>
                  )}
                </th>
                <th scope="col">{translate('figureSheets.unit')}</th>
                <th scope="col">{translate('figureSheets.sheet')}</th>
                <th scope="col">{translate('figureSheets.official')}</th>
                <th scope="col">{translate('figureSheets.changedAt')}</th>
              </tr>
            </thead>
            <tbody>
              {lateFirst(rows).map((row) => (
                <SheetRow
                  key={row.unit.id}
                  row={row}
                  period={period}
                  isLate={isLate(row, hasEnded)}
                  isChosen={row.sheet === null ? null : chosen.has(row.sheet.id)}
                  onToggle={toggle}
                />
              ))}
            </tbody>
          </table>
        </div>
      </Card>
    </>
  );
}

interface SheetRowProps {
  readonly row: Row;
  readonly period: string;
  readonly isLate: boolean;
  readonly isChosen: boolean | null;
  readonly onToggle: (id: string) => void;
}

function SheetRow({ row, period, isLate, isChosen, onToggle }: SheetRowProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { isToday } = useAsOf();
  const { unit, sheet } = row;
  return (
    <tr>
      <td>
        {sheet?.state === 'SUBMITTED' && isToday ? (
          <input
            type="checkbox"
            aria-label={unit.fullName}
            checked={isChosen ?? false}
            onChange={() => onToggle(sheet.id)}
          />
        ) : null}
      </td>
      <th scope="row">
        <ScopedLink to={sheetPath(period, unit.code)}>{unit.fullName}</ScopedLink>{' '}
        <small className="muted">{unit.code}</small>
      </th>
      <td>
        <SheetChip standing={standingOf(row)} />
        {isLate ? <span className="bad"> {translate('figureSheets.late')}</span> : null}
      </td>
      <td>
        {sheet?.acceptedNumber
          ? translate('figureSheets.versionOf', { number: sheet.acceptedNumber })
          : '–'}
      </td>
      <td>{format.moment(sheet?.updatedAt) || '–'}</td>
    </tr>
  );
}

function namesOf(rows: readonly Row[]): string {
  return rows
    .slice(0, namedMax)
    .map(({ unit }) => unit.fullName)
    .join(', ');
}
