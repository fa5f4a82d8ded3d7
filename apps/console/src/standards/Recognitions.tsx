import {
  recognitionsQuery,
  type RecognitionFields,
  type RecognitionState,
} from '@phoihop/client/recognitions';
import { recognitionStates } from '@phoihop/domain/recognitions';
import { useTranslate } from 'ra-core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { SelectField } from '../layout/SelectField.tsx';
import { useScope } from '../scope/use-scope.ts';
import { RecognitionLine } from './RecognitionLine.tsx';
import { WithdrawForm } from './WithdrawForm.tsx';

interface RecognitionsProps {
  readonly standard: string;
  /** How often something was decided on this page: each time the decisions are read again. */
  readonly changes: number;
  readonly onDone: () => void;
}

const shownMax = 500;

/** The decisions in a standard, as they stand on the day looked at. */
export function Recognitions({ standard, changes, onDone }: RecognitionsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { unitCode, asOf } = useScope();
  const [state, setState] = useState<RecognitionState | null>(null);
  const [withdrawing, setWithdrawing] = useState<RecognitionFields | null>(null);
  const [found, askAgain] = useQuery({
    query: recognitionsQuery,
    requestPolicy: 'cache-and-network',
    variables: {
      standard,
      under: unitCode || null,
      state: state === null ? null : [state],
      asOf,
      first: shownMax,
    },
  });
  const readAgain = useEffectEvent(() => askAgain({ requestPolicy: 'network-only' }));
  useEffect(() => {
    if (changes > 0) readAgain();
  }, [changes]);
  const total = found.data?.recognitions.totalCount ?? 0;
  return (
    <Card
      title={translate('standards.recognitions.title')}
      aside={translate('standards.recognitions.count', { count: format.number(total) })}
      className="list recognitions"
    >
      <div className="filters no-print">
        <SelectField
          label={translate('standards.recognitions.state')}
          every={translate('frame.list.every')}
          value={state ?? undefined}
          options={recognitionStates.map((value) => ({ value, name: translate(`state.${value}`) }))}
          onChange={(value) => setState(recognitionStates.find((known) => known === value) ?? null)}
        />
      </div>
      {withdrawing ? (
        <WithdrawForm
          key={withdrawing.id}
          recognition={withdrawing}
          onDone={() => {
            setWithdrawing(null);
            onDone();
          }}
          onReload={onDone}
          onCancel={() => setWithdrawing(null)}
        />
      ) : null}
      <Awaited
        thing={found.data?.recognitions.nodes}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={6}
      >
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              message={translate(
                state === null ? 'standards.recognitions.none' : 'standards.recognitions.noMatch',
              )}
            />
          ) : (
            <div className="scroll-x tall">
              <table className="decisions">
                <thead>
                  <tr>
                    {(['unit', 'state', 'number', 'decided', 'term', 'withdrawal'] as const).map(
                      (column) => (
                        <th key={column} scope="col">
                          {translate(`standards.column.${column}`)}
                        </th>
                      ),
                    )}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((recognition) => (
                    <RecognitionLine
                      key={recognition.id}
                      recognition={recognition}
                      onWithdraw={() => setWithdrawing(recognition)}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Awaited>
    </Card>
  );
}
