import type { CoverageFields } from '@phoihop/client/programmes';
import type { UnitLevel } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Icon } from '../layout/Icon.tsx';
import { LevelChoice } from './LevelChoice.tsx';

interface CoverageSummaryProps {
  readonly coverage: CoverageFields;
  readonly level: UnitLevel | null;
  readonly onLevel: (level: UnitLevel | 'all') => void;
}

/** Which level is looked at, and the one fraction that matters. */
export function CoverageSummary({ coverage, level, onLevel }: CoverageSummaryProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { expected, inForce, missing, toBeRenewed, late } = coverage;
  return (
    <div className="coverage-summary">
      <LevelChoice level={level} onLevel={onLevel} />
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
        {late === 0 ? null : (
          <span className="bad">
            <Icon name="clock" size={13} />
            {translate('programmes.lateCount', { count: format.number(late) })}
          </span>
        )}
        {toBeRenewed === 0 ? null : (
          <span className="partial">
            <Icon name="loop" size={13} />
            {translate('programmes.toRenewCount', { count: format.number(toBeRenewed) })}
          </span>
        )}
      </p>
    </div>
  );
}
