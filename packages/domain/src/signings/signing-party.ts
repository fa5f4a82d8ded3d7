import { capacities, type Capacity, type OrganisationKind } from '../units/index.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';

/**
 * Whether an office signs in that capacity.
 *
 * Only the head signs for itself; only another signs in its place (KT) or by order (TL). On behalf of a body (TM) sign
 * both: a standing board decides together, whoever of it holds the pen.
 */
export function decideCapacity(
  { isHead, title }: { readonly isHead: boolean; readonly title: string },
  capacity: Capacity,
): Verdict<null> {
  const fits = capacity === 'TM' || isHead === (capacity === 'DIRECT');
  return fits ? allow(null) : refuse('CAPACITY_NOT_OF_OFFICE', { office: title, capacity });
}

/** The capacities in which an office may sign. */
export function capacitiesOf(office: {
  readonly isHead: boolean;
  readonly title: string;
}): readonly Capacity[] {
  return capacities.filter((capacity) => decideCapacity(office, capacity).ok);
}

/** Where a body stands in the heading: those the programme requires in its order, any other after them. */
export function usualPosition(
  required: readonly OrganisationKind[],
  kind: OrganisationKind,
): number {
  const position = required.indexOf(kind);
  return position < 0 ? required.length : position;
}
