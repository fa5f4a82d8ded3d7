import { type ClientError, settle, toClientError } from '@phoihop/client';
import { moveFigureSheetsMutation } from '@phoihop/client/indicators';
import { decideReason } from '@phoihop/domain/text';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useMutation } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { ReasonField } from '../layout/ReasonField.tsx';
import { Refusal } from '../layout/Refusal.tsx';

interface MoveManyProps {
  readonly sheets: readonly {
    readonly id: string;
    readonly version: number;
    readonly unit: { readonly fullName: string };
  }[];
  readonly onMoved: () => void;
}

interface Refused {
  readonly unit: string;
  readonly message: string;
}

/** Accepts or sends back the chosen sheets, each for itself; what could not be done is told by name. */
export function MoveMany({ sheets, onMoved }: MoveManyProps) {
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const [reason, setReason] = useState('');
  const [isReturning, setReturning] = useState(false);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [error, setError] = useState<ClientError | null>(null);
  const [sending, send] = useMutation(moveFigureSheetsMutation);
  const move = async (move: 'ACCEPT' | 'RETURN') => {
    setError(null);
    const named = sheets.map(({ id, version }) => ({ id, version }));
    const said = move === 'RETURN' ? { reason } : {};
    const answer = await send({ input: { move, sheets: named, ...said } });
    try {
      if (answer.error) throw answer.error;
      const results = answer.data ? settle(answer.data.moveFigureSheets).results : [];
      const left = results.flatMap(({ refusal, sheet }) =>
        refusal ? [{ unit: sheet.unit.fullName, message: refusal.message }] : [],
      );
      setRefused(left);
      const count = format.number(results.length - left.length);
      notify(translate(`figureSheets.movedMany.${move}`, { count }), { type: 'success' });
      setReturning(false);
      if (left.length < results.length) setReason('');
      onMoved();
    } catch (cause) {
      setError(toClientError(cause));
    }
  };
  if (sheets.length === 0 && refused.length === 0) return null;
  const count = format.number(sheets.length);
  const isShort = !decideReason(reason).ok;
  return (
    <Card title={translate('figureSheets.chosen', { count })} className="move-many">
      <Refusal error={error} fields={[]} />
      {refused.length === 0 ? null : (
        <ul role="alert">
          {refused.map(({ unit, message }) => (
            <li key={unit} className="bad">
              {unit}: {message}
            </li>
          ))}
        </ul>
      )}
      {isReturning ? (
        <ReasonField
          label={translate('figureSheets.reason')}
          value={reason}
          error={undefined}
          onChange={setReason}
        />
      ) : null}
      {sheets.length === 0 ? null : (
        <div className="open-moves">
          {isReturning ? null : (
            <button
              type="button"
              className="btn primary"
              disabled={sending.fetching}
              onClick={() => void move('ACCEPT')}
            >
              {translate('figureSheets.moveMany.ACCEPT', { count })}
            </button>
          )}
          <button
            type="button"
            className="btn"
            disabled={sending.fetching || (isReturning && isShort)}
            onClick={() => (isReturning ? void move('RETURN') : setReturning(true))}
          >
            {translate('figureSheets.moveMany.RETURN', { count })}
          </button>
          {isReturning ? (
            <button type="button" className="btn" onClick={() => setReturning(false)}>
              {translate('figureSheets.cancel')}
            </button>
          ) : null}
        </div>
      )}
    </Card>
  );
}
