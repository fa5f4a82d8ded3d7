import { refuse, type Refusal } from '../verdict.ts';
import type { Side } from './access.ts';

/** Who acts on one unit's thing, and on whose side. */
export interface SideActor {
  readonly id: string;
  readonly sides: ReadonlySet<Side>;
  /** In whose name he stands on each side, the way that is taken first in front; null is his own. */
  readonly names?: Readonly<Partial<Record<Side, readonly (string | null)[]>>>;
  /** The unit that stands on each side, for a refusal to name; none where nobody stands there. */
  readonly unitNames?: Readonly<Partial<Record<Side, string | null>>>;
}

/** The no to whoever does not stand on the side that acts; it names the unit that does. */
export function refuseSide(by: Side, { unitNames }: Pick<SideActor, 'unitNames'>): Refusal {
  return refuse('NOT_YOURS', { by, unit: unitNames?.[by] ?? by });
}

/**
 * In whose name the actor decides on what somebody submitted; null is his own, undefined that there is none in which he
 * may.
 *
 * Nobody decides on what he submitted: not on what he submitted in another's name, not in the name of who submitted, and
 * not on what another submitted in his.
 */
export function nameToDecide(
  actor: SideActor,
  side: Side,
  submitters: readonly (string | null | undefined)[],
): string | null | undefined {
  const isFree = (person: string | null) => person === null || !submitters.includes(person);
  return isFree(actor.id) ? (actor.names?.[side] ?? [null]).find(isFree) : undefined;
}
