import type { CoverageFields } from '@phoihop/client/programmes';
import type { SigningStage } from '@phoihop/domain/signings';
import type { UnitName } from '@phoihop/client/units';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Bar } from '../layout/Bar.tsx';
import { Fraction } from '../layout/Fraction.tsx';
import { stateLooks } from '../layout/state-looks.ts';
import { type Cell, coverageMarks, isCellOf } from './cell.ts';
import { shownStage } from './stages.ts';

/** What a row of the matrix counts. */
export type Numbers = Pick<
  CoverageFields,
  'expected' | 'inForce' | 'toBeRenewed' | 'late' | 'byStage'
>;

interface MatrixNumbersProps {
  /** Whose numbers these are; null where they open nothing. */
  readonly unit: UnitName | null;
  readonly isAlone?: true | undefined;
  readonly numbers: Numbers;
  readonly stages: readonly SigningStage[];
  readonly chosen: Cell | null;
  readonly onCell: (cell: Cell) => void;
}

/** The numbers of one row, the sum at its end. */
export function MatrixNumbers({ unit, isAlone, numbers, stages, ...choice }: MatrixNumbersProps) {
  const format = useFormat();
  const { expected, inForce, byStage, toBeRenewed, late } = numbers;
  const marks = { TO_RENEW: toBeRenewed, LATE: late };
  const alone = isAlone ? { isAlone } : {};
  const cellFor = (stage: Cell['stage'], count: number) =>
    unit === null ? (
      format.number(count)
    ) : (
      <MatrixCell
        unit={unit}
        here={{ unit: unit.code, stage, ...alone }}
        count={count}
        {...choice}
      />
    );
  return (
    <>
      <td className="num">{format.number(expected)}</td>
      {stages.map((stage) => (
        <td key={stage} className="centre">
          {cellFor(stage, byStage.find((entry) => entry.stage === stage)?.count ?? 0)}
        </td>
      ))}
      {coverageMarks.map((mark) => (
        <td key={mark} className="centre mark">
          {cellFor(mark, marks[mark])}
        </td>
      ))}
      <td className="num">
        <Fraction part={inForce} whole={expected} />
      </td>
      <td className="share">
        <Bar part={inForce} whole={expected} />
      </td>
    </>
  );
}

interface MatrixCellProps {
  readonly unit: UnitName;
  readonly here: Cell;
  readonly count: number;
  readonly chosen: Cell | null;
  readonly onCell: (cell: Cell) => void;
}

function MatrixCell({ unit, here, count, chosen, onCell }: MatrixCellProps) {
  const translate = useTranslate();
  const format = useFormat();
  const shown = shownStage(here.stage);
  if (count === 0) return <span className="muted">0</span>;
  return (
    <button
      type="button"
      className={`count tone-${stateLooks[shown].tone}`}
      aria-pressed={isCellOf(chosen, here)}
      aria-label={translate('programmes.matrix.cell', {
        unit: here.isAlone
          ? translate('programmes.matrix.alone', { unit: unit.fullName })
          : unit.fullName,
        state: translate(`state.${shown}`),
        count,
      })}
      onClick={() => onCell(here)}
    >
      {format.number(count)}
    </button>
  );
}
