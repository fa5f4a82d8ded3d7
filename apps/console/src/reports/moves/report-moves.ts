import type { ReportMove } from '@phoihop/client/reviews';
import type { IconName } from '../../layout/icon-paths.ts';
import { reportLooks } from '../../reviews/report-looks.ts';
import type { MoveOption, ShownReport } from '../shown-report.ts';

/** The one that leads on comes first, what leads off the way last. */
const order: readonly ReportMove[] = ['START', 'SUBMIT', 'ACCEPT', 'RETURN', 'REOPEN', 'EXEMPT'];

export function shownMoves({ moves }: Pick<ShownReport, 'moves'>): readonly MoveOption[] {
  return order.flatMap((move) => moves.find((option) => option.move === move) ?? []);
}

export function iconOf({ to }: Pick<MoveOption, 'to'>): IconName {
  return reportLooks[to].icon;
}

/** Whether it leads on: such a move is the page's one primary button. */
export function leadsOn(move: ReportMove): boolean {
  return move === 'START' || move === 'SUBMIT' || move === 'ACCEPT';
}

/**
 * Whether a move that is not open says anything to who looks: one that lies behind or in another's hands at this stage does
 * not.
 */
export function isTold({ move, refusal }: MoveOption): boolean {
  if (refusal === null) return true;
  return leadsOn(move) ? refusal.code !== 'WRONG_STATE' : refusal.code === 'CHILDREN_EXPECTED';
}
