import type { UnitName } from '@phoihop/client/units';
import type { ReactNode } from 'react';
import { ScopedLink } from '../layout/ScopedLink.tsx';

type ListedUnit = UnitName & { readonly parent: UnitName | null };

interface UnitLinesProps<Unit extends ListedUnit> {
  readonly units: readonly Unit[];
  readonly empty: string;
  /** What is to be known of one of them. */
  readonly note?: (unit: Unit) => ReactNode;
  /** What may be done with one of them. */
  readonly children?: (unit: Unit) => ReactNode;
}

/** Units one under the other, each with what it lies under: names repeat. */
export function UnitLines<Unit extends ListedUnit>(props: UnitLinesProps<Unit>) {
  const { units, empty, note, children } = props;
  if (units.length === 0) return <p className="muted">{empty}</p>;
  return (
    <ul className="unit-lines">
      {units.map((unit) => (
        <li key={unit.id}>
          <span>
            <ScopedLink to={`/units/${unit.code}/show`}>{unit.fullName}</ScopedLink>{' '}
            <small>
              {unit.code}
              {unit.parent ? ` · ${unit.parent.fullName}` : ''}
            </small>
            {note?.(unit)}
          </span>
          {children?.(unit)}
        </li>
      ))}
    </ul>
  );
}
