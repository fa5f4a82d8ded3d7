import { type FigureSheetMove, figureSheetQuery } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { useShortcut } from '../../keys/use-shortcut.ts';
import { Awaited } from '../../layout/Awaited.tsx';
import { Card } from '../../layout/Card.tsx';
import { useAsOf } from '../../scope/use-as-of.ts';
import type { GridRow } from './entry.ts';
import { SheetMoveForm } from './SheetMoveForm.tsx';

interface SheetMovesProps {
  readonly row: GridRow;
  readonly period: string;
  /** While something is unsent, nothing is handed in. */
  readonly isUnsent: boolean;
  readonly onMoved: () => Promise<unknown>;
}

/** What may be done with the sheet of the chosen row: open moves as buttons, the others greyed with the reason. */
export function SheetMoves({ row, period, isUnsent, onMoved }: SheetMovesProps) {
  const translate = useTranslate();
  const { isToday, asOf } = useAsOf();
  const [chosen, setChosen] = useState<FigureSheetMove | null>(null);
  const about = useId();
  const [found, askAgain] = useQuery({
    query: figureSheetQuery,
    variables: { unit: row.unit.code, period, asOf },
    pause: row.sheet === null,
    requestPolicy: 'cache-and-network',
  });
  const sheet = row.sheet === null ? null : found.data?.figureSheet;
  const moves = sheet?.moves ?? [];
  const held = (move: (typeof moves)[number]) => {
    if (!isToday) return translate('frame.day.closed');
    if (isUnsent) return translate('figureSheets.saveFirst');
    return move.isOpen ? null : (move.refusal?.message ?? null);
  };
  const first = moves.find((move) => held(move) === null && move.move !== 'RETURN');
  useShortcut('Control+Enter', () => {
    if (first && chosen === null) setChosen(first.move);
  });
  if (row.sheet === null) {
    return (
      <Card title={translate('figureSheets.moves')} className="moves">
        <p className="hint">{translate('figureSheets.notBegun')}</p>
      </Card>
    );
  }
  const going = moves.find((move) => move.move === chosen && held(move) === null);
  // What lies behind or far ahead has nothing to say here.
  const shown = moves.filter(
    (move) => move.isOpen || move.refusal?.code !== 'WRONG_STATE' || !isToday,
  );
  return (
    <Card title={translate('figureSheets.moves')} className="moves">
      <Awaited
        thing={found.fetching && !sheet ? undefined : (sheet ?? undefined)}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={2}
      >
        {(sheet) =>
          going ? (
            <SheetMoveForm
              key={going.move}
              sheet={sheet}
              move={going.move}
              onDone={async () => {
                setChosen(null);
                await onMoved();
                askAgain({ requestPolicy: 'network-only' });
              }}
              onReload={() => {
                void onMoved();
                askAgain({ requestPolicy: 'network-only' });
              }}
              onCancel={() => setChosen(null)}
            />
          ) : (
            <div className="sheet-moves">
              {shown.map((move) => {
                const why = held(move);
                return (
                  <div key={move.move}>
                    <button
                      type="button"
                      className={move === first ? 'btn primary' : 'btn'}
                      aria-disabled={why !== null}
                      aria-describedby={why === null ? undefined : `${about}-${move.move}`}
                      onClick={() => {
                        if (why === null) setChosen(move.move);
                      }}
                    >
                      {translate(`figureSheets.move.${move.move}`)}
                      {move.isOnBehalf ? ` (${translate('figureSheets.onBehalf')})` : null}
                    </button>
                    {why === null ? null : (
                      <small id={`${about}-${move.move}`} className="hint">
                        {why}
                      </small>
                    )}
                  </div>
                );
              })}
              <ReturnReason sheet={sheet} />
            </div>
          )
        }
      </Awaited>
    </Card>
  );
}

interface Returned {
  readonly state: string;
  readonly versions: readonly { readonly returnReason: string | null }[];
}

/** Why it came back, word for word. */
function ReturnReason({ sheet }: { readonly sheet: Returned }) {
  const translate = useTranslate();
  const reason = sheet.versions.at(-1)?.returnReason ?? null;
  if (sheet.state !== 'RETURNED' || reason === null) return null;
  return (
    <p className="rule rule-NOTE">
      {translate('figureSheets.returned')}: <q>{reason}</q>
    </p>
  );
}
