import type { UnitFields } from '@phoihop/client/units';
import { useTranslate } from 'ra-core';
import { ScopedLink } from '../layout/ScopedLink.tsx';

interface UnitRowsProps {
  readonly units: readonly UnitFields[];
  readonly caption: string;
}

export function UnitRows({ units, caption }: UnitRowsProps) {
  const translate = useTranslate();
  return (
    <table className="as-cards">
      <caption>
        <output>{caption}</output>
      </caption>
      <thead>
        <tr>
          {(['name', 'code', 'kind', 'level', 'parent'] as const).map((column) => (
            <th key={column} scope="col">
              {translate(`units.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row">
              <ScopedLink to={`/units/${unit.code}/show`}>{unit.fullName}</ScopedLink>
              {unit.otherName === null ? null : <small className="muted"> {unit.otherName}</small>}
            </th>
            <td data-label={translate('units.column.code')}>{unit.code}</td>
            <td>{translate(`units.kind.${unit.kind}`)}</td>
            <td>{translate(`units.level.${unit.level}`)}</td>
            <td>{unit.parent?.fullName ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
