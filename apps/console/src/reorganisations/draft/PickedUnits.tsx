import { useTranslate } from 'ra-core';
import { Icon } from '../../layout/Icon.tsx';
import type { PickedUnit } from './change-text.ts';

interface PickedUnitsProps {
  readonly units: readonly PickedUnit[];
  readonly onDrop: (unit: PickedUnit) => void;
}

/** The units that a change names, each with its code and where it lies; any of them can be taken out. */
export function PickedUnits({ units, onDrop }: PickedUnitsProps) {
  const translate = useTranslate();
  return (
    <ul className="picked-units">
      {units.map((unit) => (
        <li key={unit.id}>
          <span>
            <b>{unit.fullName}</b>{' '}
            <small className="muted">
              {translate('units.code', { code: unit.code })}
              {unit.parent === null ? '' : ` · ${unit.parent}`}
            </small>
          </span>
          <button
            type="button"
            className="btn"
            aria-label={translate('reorganisations.picker.drop', { unit: unit.fullName })}
            onClick={() => onDrop(unit)}
          >
            <Icon name="cross" size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}
