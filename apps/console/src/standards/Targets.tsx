import { targetRefusalQuery, targetsQuery, type TargetFields } from '@phoihop/client/recognitions';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { useScope } from '../scope/use-scope.ts';
import { TargetForm } from './TargetForm.tsx';
import { TargetLine } from './TargetLine.tsx';

interface TargetsProps {
  /** The standard that they are for; without one all are shown, and one is set for an indicator. */
  readonly standard?: { readonly key: string };
}

/** What is aimed at, by when, and how far that has got. */
export function Targets({ standard }: TargetsProps) {
  const translate = useTranslate();
  const { unitCode, asOf, isToday } = useScope();
  const [form, setForm] = useState<TargetFields | 'new' | null>(null);
  const [found, askAgain] = useQuery({
    query: targetsQuery,
    requestPolicy: 'cache-and-network',
    variables: { under: unitCode || null, asOf },
  });
  const [asked] = useQuery({
    query: targetRefusalQuery,
    variables: { code: unitCode },
    pause: !isToday || unitCode === '',
  });
  const targets = found.data?.targets.filter(
    (target) => standard === undefined || target.standard?.key === standard.key,
  );
  const refusal = isToday
    ? (asked.data?.unit?.targetRefusal?.message ?? null)
    : translate('frame.day.closed');
  const done = () => {
    setForm(null);
    askAgain({ requestPolicy: 'network-only' });
  };
  return (
    <Card title={translate('standards.targets.title')} className="list targets">
      <p className="target-actions no-print">
        <button
          type="button"
          className="btn"
          aria-disabled={refusal !== null}
          aria-describedby={refusal === null ? undefined : 'no-target'}
          onClick={() => refusal === null && setForm('new')}
        >
          {translate(`standards.targets.${standard === undefined ? 'setForIndicator' : 'set'}`)}
        </button>
        {refusal === null ? null : <small id="no-target">{refusal}</small>}
      </p>
      {form === null ? null : (
        <TargetForm
          key={form === 'new' ? 'new' : form.id}
          target={form === 'new' ? null : form}
          standard={standard?.key ?? null}
          onDone={done}
          onCancel={() => setForm(null)}
        />
      )}
      <Awaited
        thing={targets}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={3}
      >
        {(targets) =>
          targets.length === 0 ? (
            <p className="muted">{translate('standards.targets.none')}</p>
          ) : (
            <div className="scroll-x">
              <table className="progresses">
                <thead>
                  <tr>
                    <th scope="col">{translate('standards.unit')}</th>
                    {standard === undefined ? (
                      <th scope="col">{translate('standards.name')}</th>
                    ) : null}
                    {(['progress', 'share', 'dueOn', 'state', 'source'] as const).map((column) => (
                      <th
                        key={column}
                        scope="col"
                        className={column === 'progress' ? 'num' : undefined}
                      >
                        <span className={column === 'share' ? 'visually-hidden' : undefined}>
                          {translate(`standards.targets.column.${column}`)}
                        </span>
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {targets.map((target) => (
                    <TargetLine
                      key={target.id}
                      target={target}
                      isNamed={standard === undefined}
                      {...(isToday ? { onEdit: () => setForm(target) } : {})}
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
