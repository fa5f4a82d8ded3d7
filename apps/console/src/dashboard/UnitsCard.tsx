import type { UnitCountsData } from '@phoihop/client/units';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';

const kinds = [
  { name: 'communes', kind: 'XA' },
  { name: 'wards', kind: 'PHUONG' },
  { name: 'townships', kind: 'THI_TRAN' },
] as const;

/** How many units there are, each number a way to their list. */
export function UnitsCard({ counts }: { readonly counts: UnitCountsData }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Card title={translate('dashboard.units.title')} aside={translate('dashboard.units.aside')}>
      <ul className="tally">
        {(counts.unit?.counts ?? [])
          .filter(({ level, count }) => level !== 'PROVINCE' && count > 0)
          .map(({ level, count }) => (
            <li key={level}>
              <ScopedLink to={`/units?filter=${JSON.stringify({ level })}`}>
                <b>{format.number(count)}</b>
              </ScopedLink>
              {translate(`units.level.${level}`)}
            </li>
          ))}
        {kinds.map(({ name, kind }) =>
          counts[name].totalCount === 0 ? null : (
            <li key={kind}>
              <ScopedLink to={`/units?filter=${JSON.stringify({ kind })}`}>
                <b>{format.number(counts[name].totalCount)}</b>
              </ScopedLink>
              {translate(`dashboard.units.${name}`)}
            </li>
          ),
        )}
      </ul>
    </Card>
  );
}
