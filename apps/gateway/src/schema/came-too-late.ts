/** What becomes of a change that was made from a version that no longer stands. */
import type { Context } from './context.ts';
import { refused, type RefusedError } from './refused-error.ts';

/** A thing that is changed, by the type under which it is on record. */
export interface Changed {
  readonly type:
    | 'Signing'
    | 'FigureSheet'
    | 'Indicator'
    | 'ValidationRule'
    | 'Recognition'
    | 'Target'
    | 'ReviewTemplate'
    | 'ReviewCycle'
    | 'Report'
    | 'Conference'
    | 'Task'
    | 'Reorganisation';
  readonly id: string;
}

/** Who is no person on record, by the words for him. */
const nobodys: Readonly<Record<string, string>> = { system: 'bySystem', operator: 'byOperator' };

/** The no of a change that came too late: it names who was quicker, and when. */
export async function cameTooLate({ db }: Context, { type, id }: Changed): Promise<RefusedError> {
  const last = await db.prisma.auditEntry.findFirst({
    where: { subjectType: type, subjectId: id },
    orderBy: { id: 'desc' },
    select: { actorName: true, at: true },
  });
  const thing = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  const by = last ? (nobodys[last.actorName] ?? last.actorName) : 'bySomebody';
  return refused('CONFLICT', { by, at: last?.at.toISOString() ?? 'sometime', thing });
}

/** Goes on where a change was made from the version that stands. */
export async function requireVersion(
  context: Context,
  changed: Changed & { readonly version: number },
  version: number,
): Promise<void> {
  if (version === changed.version) return;
  if (version > changed.version || version < 1) {
    throw refused('INVALID_INPUT', { what: 'version', text: version, hint: 'versionForm' });
  }
  throw await cameTooLate(context, changed);
}
