import { unitCountsQuery } from '@phoihop/client/units';
import type { UnitLevel } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useScope } from '../scope/use-scope.ts';

interface LevelChoiceProps {
  readonly level: UnitLevel | null;
  readonly onLevel: (level: UnitLevel | 'all') => void;
}

/** Which level is looked at, of those that the map of the day has. */
export function LevelChoice({ level, onLevel }: LevelChoiceProps) {
  const translate = useTranslate();
  const { unitCode, asOf } = useScope();
  const [found] = useQuery({
    query: unitCountsQuery,
    variables: { code: unitCode, asOf },
    pause: unitCode === '',
  });
  const unit = found.data?.unit;
  // Nothing is taken away before it is known, nor what is looked at.
  const isThere = (each: UnitLevel) =>
    !unit ||
    each === level ||
    each === unit.level ||
    unit.counts.some((counted) => counted.level === each && counted.count > 0);
  const choices = (['COMMUNE', 'DISTRICT', 'all'] as const).filter(
    (choice) => choice === 'all' || isThere(choice),
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
