import type { CoverageFields } from '@phoihop/client/programmes';
import { signingStages, type SigningStage } from '@phoihop/domain/signings';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Bar } from '../layout/Bar.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Fraction } from '../layout/Fraction.tsx';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { stateLooks } from '../layout/state-looks.ts';
import { type Cell, coverageMarks, isCellOf } from './cell.ts';
import { shownStage } from './stages.ts';

interface CoverageMatrixProps {
  readonly coverage: CoverageFields;
  readonly cell: Cell | null;
  readonly onCell: (cell: Cell) => void;
}

type Part = CoverageFields['byUnit'][number];

/** Units down, stages across; each row adds up to those who must sign. A number opens who is behind it. */
export function CoverageMatrix({ coverage, cell, onCell }: CoverageMatrixProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { byUnit, byStage, expected, inForce, toBeRenewed, late } = coverage;
  const rows = byUnit.filter((part) => part.expected > 0);
  // Nobody signs ahead of a term but rarely: the column is there when somebody has.
  const stages = signingStages.filter((stage) => stage !== 'SIGNED' || countOf(byStage, stage) > 0);
  if (expected === 0) return <EmptyState message={translate('programmes.matrix.empty')} />;
  return (
    <div className="scroll-x">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{translate('programmes.matrix.unit')}</th>
            <th scope="col" className="num">
              {translate('programmes.matrix.expected')}
            </th>
            {stages.map((stage) => (
              <th key={stage} scope="col" className="stage">
                <Icon name={stateLooks[shownStage(stage)].icon} />
                <br />
                {translate(`state.${shownStage(stage)}`)}
              </th>
            ))}
            <th scope="col" colSpan={2} className="num">
              {translate('programmes.matrix.inForce')}
            </th>
            {coverageMarks.map((mark) => (
              <th key={mark} scope="col" className="stage mark">
                <Icon name={stateLooks[mark].icon} />
                <br />
                {translate(`state.${mark}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((part) => (
            <MatrixRow key={part.unit.id} part={part} stages={stages} cell={cell} onCell={onCell} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{translate('programmes.matrix.total')}</th>
            <td className="num">{format.number(expected)}</td>
            {stages.map((stage) => (
              <td key={stage} className="centre">
                {format.number(countOf(byStage, stage))}
              </td>
            ))}
            <td className="num">
              <Fraction part={inForce} whole={expected} />
            </td>
            <td className="share">
              <Bar part={inForce} whole={expected} />
            </td>
            <td className="centre mark">{format.number(toBeRenewed)}</td>
            <td className="centre mark">{format.number(late)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface MatrixRowProps {
  readonly part: Part;
  readonly stages: readonly SigningStage[];
  readonly cell: Cell | null;
  readonly onCell: (cell: Cell) => void;
}

function MatrixRow({ part, stages, cell, onCell }: MatrixRowProps) {
  const format = useFormat();
  const { unit, expected, inForce, byStage, toBeRenewed, late } = part;
  const marks = { TO_RENEW: toBeRenewed, LATE: late };
  const cellFor = (stage: Cell['stage'], count: number) => (
    <MatrixCell unit={unit} stage={stage} count={count} chosen={cell} onCell={onCell} />
  );
  return (
    <tr className={cell?.unit === unit.code ? 'chosen' : undefined}>
      <th scope="row">
        <ScopedLink to={`/units/${unit.code}/show`}>{unit.fullName}</ScopedLink>
      </th>
      <td className="num">{format.number(expected)}</td>
      {stages.map((stage) => (
        <td key={stage} className="centre">
          {cellFor(stage, countOf(byStage, stage))}
        </td>
      ))}
      <td className="num">
        <Fraction part={inForce} whole={expected} />
      </td>
      <td className="share">
        <Bar part={inForce} whole={expected} />
      </td>
      {coverageMarks.map((mark) => (
        <td key={mark} className="centre mark">
          {cellFor(mark, marks[mark])}
        </td>
      ))}
    </tr>
  );
}

interface MatrixCellProps {
  readonly unit: Part['unit'];
  readonly stage: Cell['stage'];
  readonly count: number;
  readonly chosen: Cell | null;
  readonly onCell: (cell: Cell) => void;
}

function MatrixCell({ unit, stage, count, chosen, onCell }: MatrixCellProps) {
  const translate = useTranslate();
  const format = useFormat();
  const here = { unit: unit.code, stage };
  if (count === 0) return <span className="muted">0</span>;
  return (
    <button
      type="button"
      className={`count tone-${stateLooks[shownStage(stage)].tone}`}
      aria-pressed={isCellOf(chosen, here)}
      aria-label={translate('programmes.matrix.cell', {
        unit: unit.fullName,
        state: translate(`state.${shownStage(stage)}`),
        count,
      })}
      onClick={() => onCell(here)}
    >
      {format.number(count)}
    </button>
  );
}

function countOf(counts: CoverageFields['byStage'], stage: SigningStage): number {
  return counts.find((entry) => entry.stage === stage)?.count ?? 0;
}
