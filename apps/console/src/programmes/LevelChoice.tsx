import type { UnitLevel } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';

interface LevelChoiceProps {
  readonly level: UnitLevel | null;
  readonly onLevel: (level: UnitLevel | 'all') => void;
}

/** Which level is looked at. */
export function LevelChoice({ level, onLevel }: LevelChoiceProps) {
  const translate = useTranslate();
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{translate('programmes.level')}</legend>
      {(['COMMUNE', 'DISTRICT', 'all'] as const).map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={(level ?? 'all') === choice}
          onClick={() => onLevel(choice)}
        >
          {translate(choice === 'all' ? 'programmes.everyLevel' : `units.level.${choice}`)}
        </button>
      ))}
    </fieldset>
  );
}
