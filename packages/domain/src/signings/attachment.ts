import { refuseSide, type Side } from '../access/index.ts';
import { reasonLengthMin, tidyText } from '../text.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import type { SigningActor, SigningFacts, SigningState } from './signing.ts';

const signedStates: readonly SigningState[] = ['SIGNED', 'SUPERSEDED', 'TERMINATED'];

/** Whether it was signed, whatever became of it afterwards. */
export function isSigned({ state }: Pick<SigningFacts, 'state'>): boolean {
  return signedStates.includes(state);
}

/** How a file comes to a signing. */
export interface Attaching {
  /** Whether it comes to what is signed already, and stays beside what was sealed. */
  readonly isAddendum: boolean;
  /** The side that attaches it. */
  readonly by: Side;
}

/** Whether the actor may attach a file: its unit or the one above, as long as the signing was not given up. */
export function decideAttach(
  signing: Pick<SigningFacts, 'state'>,
  actor: SigningActor,
): Verdict<Attaching> {
  const { state } = signing;
  if (state === 'CANCELLED') return refuse('WRONG_STATE', { move: 'ATTACH', state });
  const by = (['UNIT', 'PARENT'] as const).find((side) => actor.sides.has(side));
  return by === undefined
    ? refuseSide('UNIT', actor)
    : allow({ isAddendum: isSigned(signing), by });
}

/** A signing as whoever takes a file away looks at it. */
type Detachable = Pick<SigningFacts, 'state' | 'isRecorded'>;

/**
 * Whether the actor may take a file away at all, and on which side: its unit, as long as nobody has decided on it.
 *
 * What was approved keeps its files until it is signed. Of a past signing that was entered from above, the file is the
 * paper that it is confirmed by: it belongs to those who entered it.
 */
export function decideDetachOpen(
  { state, isRecorded = false }: Detachable,
  actor: SigningActor,
): Verdict<Side> {
  if (isSigned({ state }) || state === 'CANCELLED' || state === 'APPROVED') {
    return refuse('WRONG_STATE', { move: 'DETACH', state });
  }
  const by = isRecorded ? 'PARENT' : 'UNIT';
  return actor.sides.has(by) ? allow(by) : refuseSide(by, actor);
}

/** The same, with why he does. */
export function decideDetach(
  signing: Detachable,
  actor: SigningActor,
  reason: string | null | undefined,
): Verdict<Side> {
  const open = decideDetachOpen(signing, actor);
  if (!open.ok) return open;
  return (tidyText(reason)?.length ?? 0) < reasonLengthMin
    ? refuse('REASON_REQUIRED', { min: reasonLengthMin })
    : open;
}

/** A file, as far as it tells whether it can show the signed paper. */
export interface AttachedFile {
  readonly isAddendum: boolean;
  readonly uploadedAt: Date;
}

/** A signing as its scan is looked for. */
export interface Scanned extends Pick<SigningFacts, 'state' | 'isRecorded'> {
  /** When what was signed was decided on; null for what came with the data. */
  readonly approvedAt: Date | null;
}

/**
 * Whether something is missing that belongs to it: it was signed, and no file can be a scan of the signed paper.
 *
 * @remarks What a file shows is not read. One that came before anybody had approved the words is a draft; one that came
 * since, or after the signature, is taken for the scan, and so is what a past signing was confirmed by.
 */
export function isScanMissing(
  { state, isRecorded = false, approvedAt }: Scanned,
  files: readonly AttachedFile[],
): boolean {
  const isScan = ({ isAddendum, uploadedAt }: AttachedFile) =>
    isRecorded ||
    isAddendum ||
    (approvedAt !== null && uploadedAt.getTime() >= approvedAt.getTime());
  return isSigned({ state }) && !files.some(isScan);
}
