import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import type { ShownBulkMove } from './BulkMovePage.tsx';

const outcomes = ['REFUSED', 'WAITING', 'DONE'] as const;

/** The many by what became of them; those left out come first, each with why. */
export function BulkItems({ items }: Pick<ShownBulkMove, 'items'>) {
  const translate = useTranslate();
  const format = useFormat();
  return outcomes.map((outcome) => {
    const those = items.filter((item) => item.outcome === outcome);
    if (those.length === 0) return null;
    return (
      <Card
        key={outcome}
        title={translate(`bulkMoves.outcome.${outcome}`)}
        aside={translate('programmes.units', { count: format.number(those.length) })}
      >
        <ul className="bulk-items">
          {those.map(({ unit, signing, refusal }) => (
            <li key={unit?.id}>
              {signing === null ? (
                unit?.fullName
              ) : (
                <ScopedLink to={`/signings/${encodeURIComponent(signing.id)}/show`}>
                  {unit?.fullName}
                </ScopedLink>
              )}{' '}
              <span className="muted">{unit?.code}</span>
              {refusal === null ? null : <p>{refusal.message}</p>}
            </li>
          ))}
        </ul>
      </Card>
    );
  });
}
