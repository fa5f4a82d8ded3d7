import { unitLineQuery } from '@phoihop/client/units';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { Awaited } from '../../layout/Awaited.tsx';
import { Card } from '../../layout/Card.tsx';
import { useAsOf } from '../../scope/use-as-of.ts';
import { LineCard } from './LineCard.tsx';
import { UnitEnd } from './UnitEnd.tsx';

interface UnitLineProps {
  readonly unit: { readonly id: string; readonly code: string; readonly fullName: string };
}

/** What a unit came of and what came of it: drawn, with the acts that did it and the days they took effect. */
export function UnitLine({ unit }: UnitLineProps) {
  const translate = useTranslate();
  const { asOf } = useAsOf();
  const [found, askAgain] = useQuery({
    query: unitLineQuery,
    requestPolicy: 'cache-and-network',
    variables: { unit: unit.code, asOf },
  });
  return (
    <Awaited
      thing={found.data?.unit ?? undefined}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
      rows={6}
      height={40}
    >
      {({ line, validTo }) => {
        // Nothing came of it: it was abolished, and what lay below it went on elsewhere.
        const end = line.some(({ predecessor }) => predecessor.id === unit.id) ? null : validTo;
        return (
          <div className="page">
            {line.length === 0 ? null : <LineCard unit={unit} links={line} />}
            {end === null ? null : <UnitEnd unit={unit} end={end} />}
            {line.length === 0 && end === null ? (
              <Card title={translate('units.line.title')}>
                <p className="muted">{translate('units.line.none')}</p>
              </Card>
            ) : null}
          </div>
        );
      }}
    </Awaited>
  );
}
