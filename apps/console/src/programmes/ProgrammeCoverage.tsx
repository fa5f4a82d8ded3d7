import type { CoverageFields } from '@phoihop/client/programmes';
import { useTranslate } from 'ra-core';
import { Icon } from '../layout/Icon.tsx';
import { isCellOf } from './cell.ts';
import { CoverageMatrix } from './CoverageMatrix.tsx';
import { CoverageSummary } from './CoverageSummary.tsx';
import { CoverageTrend } from './CoverageTrend.tsx';
import { CoveredUnits } from './CoveredUnits.tsx';
import { Reminders } from './Reminders.tsx';
import { useCoverageAddress } from './use-coverage-address.ts';

interface ProgrammeCoverageProps {
  readonly programme: string;
  readonly coverage: CoverageFields;
}

/** Who has signed a programme: the matrix with who is behind each number, where it is heading, and who is to be reminded. */
export function ProgrammeCoverage({ programme, coverage }: ProgrammeCoverageProps) {
  const translate = useTranslate();
  const { level, cell, chooseLevel, chooseCell } = useCoverageAddress();
  return (
    <>
      <CoverageSummary coverage={coverage} level={level} onLevel={chooseLevel} />
      <div className={cell ? 'coverage-split' : undefined}>
        <div className="card coverage">
          <CoverageMatrix
            coverage={coverage}
            cell={cell}
            onCell={(next) => chooseCell(isCellOf(cell, next) ? null : next)}
          />
          <CoverageTrend programme={programme} level={level} />
          <p className="foot">
            <Icon name="info" />
            <span>{translate('programmes.matrix.about')}</span>
          </p>
        </div>
        {cell ? (
          <CoveredUnits
            programme={programme}
            cell={cell}
            level={level}
            onClose={() => chooseCell(null)}
          />
        ) : null}
      </div>
      <Reminders programme={programme} level={level} />
    </>
  );
}
