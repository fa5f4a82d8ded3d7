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
import { type Cell, isCellOf } from './cell.ts';
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
  const { byUnit, byStage, expected, inForce } = coverage;
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
  const translate = useTranslate();
  const format = useFormat();
  const { unit, expected, inForce, byStage } = part;
  return (
    <tr className={cell?.unit === unit.code ? 'chosen' : undefined}>
      <th scope="row">
        <ScopedLink to={`/units/${unit.code}/show`}>{unit.fullName}</ScopedLink>
      </th>
      <td className="num">{format.number(expected)}</td>
      {stages.map((stage) => {
        const count = countOf(byStage, stage);
        const here = { unit: unit.code, stage };
        return (
          <td key={stage} className="centre">
            {count === 0 ? (
              <span className="muted">0</span>
            ) : (
              <button
                type="button"
                className={`count tone-${stateLooks[shownStage(stage)].tone}`}
                aria-pressed={isCellOf(cell, here)}
                aria-label={translate('programmes.matrix.cell', {
                  unit: unit.fullName,
                  state: translate(`state.${shownStage(stage)}`),
                  count,
                })}
                onClick={() => onCell(here)}
              >
                {format.number(count)}
              </button>
            )}
          </td>
        );
      })}
      <td className="num">
        <Fraction part={inForce} whole={expected} />
      </td>
      <td className="share">
        <Bar part={inForce} whole={expected} />
      </td>
    </tr>
  );
}

function countOf(counts: CoverageFields['byStage'], stage: SigningStage): number {
  return counts.find((entry) => entry.stage === stage)?.count ?? 0;
}
