import type { UnitChangeFields, UnitChangeType } from '@phoihop/client/reorganisations';
import { addDays } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { datedUnitPath } from '../../units/unit-path.ts';
import type { ShownAct } from '../shown-act.ts';

interface AlteredUnitsProps {
  readonly act: Pick<ShownAct, 'effectiveOn'>;
  readonly type: UnitChangeType;
  readonly changes: readonly UnitChangeFields[];
}

/** Units that end, begin, or go on otherwise: a line each, before and after. */
export function AlteredUnits({ act, type, changes }: AlteredUnitsProps) {
  const translate = useTranslate();
  return (
    <table className="as-cards">
      <thead>
        <tr>
          <th scope="col">{translate('reorganisations.changes.unit')}</th>
          {type === 'ABOLISH' || type === 'CREATE' ? null : (
            <th scope="col">{translate('reorganisations.changes.before')}</th>
          )}
          <th scope="col">{translate('reorganisations.changes.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <AlteredRow key={change.number} act={act} change={change} />
        ))}
      </tbody>
    </table>
  );
}

interface AlteredRowProps extends Pick<AlteredUnitsProps, 'act'> {
  readonly change: UnitChangeFields;
}

function AlteredRow({ act, change: { type, before, after } }: AlteredRowProps) {
  const translate = useTranslate();
  const [[old], [made]] = [before, after];
  const unit = old ?? made;
  if (unit === undefined) return null;
  const name = `${unit.fullName} (${unit.code})`;
  return (
    <tr>
      <th scope="row">
        {old === undefined ? (
          name
        ) : (
          <Link to={datedUnitPath(old.code, addDays(act.effectiveOn, -1))}>{name}</Link>
        )}
      </th>
      {type === 'ABOLISH' || type === 'CREATE' ? null : (
        <td data-label={translate('reorganisations.changes.before')}>
          {old === undefined ? '–' : <What type={type} unit={old} />}
        </td>
      )}
      <td data-label={translate('reorganisations.changes.after')}>
        {type === 'ABOLISH' ? (
          translate('reorganisations.changes.ends')
        ) : made === undefined ? (
          '–'
        ) : (
          <What type={type} unit={made} />
        )}
      </td>
    </tr>
  );
}

interface WhatProps {
  readonly type: UnitChangeType;
  readonly unit: UnitChangeFields['before'][number];
}

/** What a change of this sort speaks of: the name, the kind, or the unit above. */
function What({ type, unit }: WhatProps) {
  const translate = useTranslate();
  const { fullName, code, kind, parent } = unit;
  const under =
    parent === null
      ? translate('reorganisations.changes.atTop')
      : translate('reorganisations.changes.under', { unit: parent.fullName });
  const words =
    type === 'RENAME'
      ? fullName
      : type === 'CHANGE_KIND'
        ? `${translate(`units.kind.${kind}`)}: ${fullName}`
        : under;
  return (
    <>
      {words} <small className="muted">{translate('units.code', { code })}</small>
    </>
  );
}
