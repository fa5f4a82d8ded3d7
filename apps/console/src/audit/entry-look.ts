import type { AuditEntryFields } from '@phoihop/client/audit';
import { type ReportMove, reportMoves, type ReportState } from '@phoihop/domain/reviews';
import { type TaskMove, taskMoves, type TaskState } from '@phoihop/domain/tasks';
import {
  type ReorganisationMove,
  reorganisationMoves,
  type ReorganisationState,
} from '@phoihop/domain/units';
import { type StateLook, stateLooks } from '../layout/state-looks.ts';
import { reorganisationLooks } from '../reorganisations/reorganisation-looks.ts';
import { reportLooks } from '../reviews/report-looks.ts';
import { taskLooks } from '../tasks/task-looks.ts';

const ofNouns: Readonly<Record<string, StateLook>> = {
  account: { tone: 'blue', icon: 'people' },
  grant: { tone: 'green', icon: 'tick' },
  credential: { tone: 'violet', icon: 'lock' },
  token: { tone: 'violet', icon: 'scan' },
  delegation: { tone: 'green', icon: 'swap' },
  secondFactor: { tone: 'violet', icon: 'lock' },
  session: { tone: 'grey', icon: 'right' },
  data: { tone: 'slate', icon: 'download' },
  audit: { tone: 'slate', icon: 'document' },
};

const statesAfter = <Move extends string, State>(
  moves: Readonly<Record<Move, { readonly to: State }>>,
): Readonly<Record<string, State>> =>
  Object.fromEntries(
    Object.entries<{ readonly to: State }>(moves).map(([move, { to }]) => [move, to]),
  );
const ofReport = statesAfter<ReportMove, ReportState>(reportMoves);
const ofReorganisation = statesAfter<ReorganisationMove, ReorganisationState>(reorganisationMoves);
const ofTask = statesAfter<TaskMove, TaskState>(taskMoves);

/** How an entry is marked: a move by the state it led to, everything else by what it was done to. */
export function entryLook({ action, to }: Pick<AuditEntryFields, 'action' | 'to'>): StateLook {
  const [noun = '', verb] = action.split('.');
  if (verb === 'EDIT' || verb === 'CHANGE') return { tone: 'grey', icon: 'pencil' };
  if (verb === 'DELETE' || verb === 'REFUSE') return { tone: 'red', icon: 'cross' };
  if (noun === 'report') return reportLooks[ofReport[verb ?? ''] ?? 'DRAFT'];
  if (noun === 'reorganisation') {
    return reorganisationLooks[ofReorganisation[verb ?? ''] ?? 'DRAFT'];
  }
  if (noun === 'task') return taskLooks[ofTask[verb ?? ''] ?? 'OPEN'];
  if (to !== null) return stateLooks[to];
  return ofNouns[noun] ?? { tone: 'grey', icon: 'ring' };
}
