import type { UnitLevel } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { useLevels } from '../figures/use-levels.ts';
import { useScope } from '../scope/use-scope.ts';

interface LevelChoiceProps {
  readonly level: UnitLevel | null;
  readonly onLevel: (level: UnitLevel | 'all') => void;
}

/** Which level is looked at, of those that the map of the day has. */
export function LevelChoice({ level, onLevel }: LevelChoiceProps) {
  const translate = useTranslate();
  const { unitCode, asOf } = useScope();
  const { levels } = useLevels(unitCode, asOf);
  // Nothing is taken away before it is known, nor what is looked at.
  const choices = (['COMMUNE', 'DISTRICT', 'all'] as const).filter(
    (choice) => choice === 'all' || choice === level || levels === null || levels.includes(choice),
  );
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{translate('programmes.level')}</legend>
      {choices.map((choice) => (
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
