import type { CoverageFields, UnitCoverageFields } from '@phoihop/client/programmes';
import { signingStages, type SigningStage } from '@phoihop/domain/signings';
import { useTranslate } from 'ra-core';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Icon } from '../layout/Icon.tsx';
import { stateLooks } from '../layout/state-looks.ts';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { type Cell, coverageMarks } from './cell.ts';
import { MatrixNumbers, type Numbers } from './MatrixNumbers.tsx';
import { shownStage } from './stages.ts';

interface CoverageMatrixProps {
  readonly coverage: CoverageFields;
  readonly cell: Cell | null;
  readonly onCell: (cell: Cell) => void;
}

/** Units down, stages across; each row adds up to those who must sign. A number opens who is behind it. */
export function CoverageMatrix({ coverage, cell, onCell }: CoverageMatrixProps) {
  const translate = useTranslate();
  const { own, byUnit, byStage, expected, under } = coverage;
  const rows = byUnit.filter((part) => part.expected > 0);
  // Nobody signs ahead of a term but rarely: the column is there when somebody has.
  const stages = signingStages.filter(
    (stage) => stage !== 'SIGNED' || byStage.some((one) => one.stage === stage && one.count > 0),
  );
  const choice = { stages, chosen: cell, onCell };
  if (expected === 0) return <EmptyState message={translate('programmes.matrix.empty')} />;
  return (
    <div className="scroll-x">
      <table className="matrix">
        <MatrixHead stages={stages} />
        <tbody>
          {own === null ? null : <MatrixRow part={own} isAlone {...choice} />}
          {rows.map((part) => (
            <MatrixRow key={part.unit.id} part={part} {...choice} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{translate('programmes.matrix.total')}</th>
            <MatrixNumbers
              // Where several roots are looked at, no one unit stands for all of them.
              unit={under}
              numbers={coverage}
              {...choice}
            />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function MatrixHead({ stages }: { readonly stages: readonly SigningStage[] }) {
  const translate = useTranslate();
  const head = (stage: Cell['stage'], className: string) => (
    <th key={stage} scope="col" className={className}>
      <Icon name={stateLooks[shownStage(stage)].icon} />
      <br />
      {translate(`state.${shownStage(stage)}`)}
    </th>
  );
  return (
    <thead>
      <tr>
        <th scope="col">{translate('programmes.matrix.unit')}</th>
        <th scope="col" className="num">
          {translate('programmes.matrix.expected')}
        </th>
        {stages.map((stage) => head(stage, 'stage'))}
        {coverageMarks.map((mark) => head(mark, `stage mark ${mark === 'LATE' ? 'bad' : 'gold'}`))}
        <th scope="col" colSpan={2} className="in-force">
          {translate('programmes.matrix.inForce')}
        </th>
      </tr>
    </thead>
  );
}

interface MatrixRowProps {
  readonly part: UnitCoverageFields & Numbers;
  readonly isAlone?: true;
  readonly stages: readonly SigningStage[];
  readonly chosen: Cell | null;
  readonly onCell: (cell: Cell) => void;
}

function MatrixRow({ part, isAlone, ...choice }: MatrixRowProps) {
  const { unit } = part;
  const isChosen = choice.chosen?.unit === unit.code && choice.chosen.isAlone === isAlone;
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      <th scope="row">
        <ScopedLink to={`/units/${unit.code}/show`}>{unit.fullName}</ScopedLink>
      </th>
      <MatrixNumbers unit={unit} isAlone={isAlone} numbers={part} {...choice} />
    </tr>
  );
}
