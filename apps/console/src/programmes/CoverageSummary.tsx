import type { CoverageFields } from '@phoihop/client/programmes';
import type { UnitLevel } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Icon } from '../layout/Icon.tsx';

interface CoverageSummaryProps {
  readonly coverage: CoverageFields;
  readonly level: UnitLevel | null;
  readonly onLevel: (level: UnitLevel | 'all') => void;
}

/** Which level is looked at, and the one fraction that matters. */
export function CoverageSummary({ coverage, level, onLevel }: CoverageSummaryProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { expected, inForce, missing } = coverage;
  return (
    <div className="coverage-summary">
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
      <p className="sum">
        <b>
          {format.number(inForce)}/{format.number(expected)}
        </b>{' '}
        {translate('programmes.inForce')}{' '}
        {missing === 0 ? (
          <span className="full">
            <Icon name="tick" size={13} />
            {translate('programmes.complete')}
          </span>
        ) : (
          <span className="partial">
            <Icon name="warning" size={13} />
            {translate('programmes.lacking', { count: format.number(missing) })}
          </span>
        )}
      </p>
    </div>
  );
}
