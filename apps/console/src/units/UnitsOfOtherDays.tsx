import { unitsOfOtherDaysQuery } from '@phoihop/client/units';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { datedUnitPath } from './unit-path.ts';

interface UnitsOfOtherDaysProps {
  readonly search: string;
}

/** What is called so on other days, with the way to each on its own day; nothing where nothing is. */
export function UnitsOfOtherDays({ search }: UnitsOfOtherDaysProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { asOf } = useAsOf();
  const [found] = useQuery({
    query: unitsOfOtherDaysQuery,
    variables: { search, asOf },
    pause: search.trim() === '',
  });
  const units = found.data?.unitsOfOtherDays ?? [];
  if (units.length === 0) return null;
  return (
    <Card title={translate('units.otherDays.title', { day: format.date(asOf) })}>
      <ul className="other-days">
        {units.map((unit) => (
          <li key={unit.id}>
            <ScopedLink to={datedUnitPath(unit.code, unit.asOf)}>{unit.fullName}</ScopedLink>{' '}
            <small className="muted">
              {unit.code} ·{' '}
              {translate(unit.asOf < asOf ? 'units.otherDays.until' : 'units.otherDays.from', {
                day: format.date(unit.asOf),
              })}
            </small>
          </li>
        ))}
      </ul>
    </Card>
  );
}
