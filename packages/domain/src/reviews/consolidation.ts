import { tidyText } from '../text.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';
import type { ReportState } from './report-state.ts';

/** A report that another takes in. */
export interface ChildReport {
  readonly unitId: string;
  /** What its unit is called, for a refusal to tell. */
  readonly name: string;
  readonly state: ReportState;
}

/** The reports that are missing or not accepted, in the order given: their figures are not in the sums above. */
export function gapsAmong<Child extends Pick<ChildReport, 'state'>>(
  children: readonly Child[],
): readonly Child[] {
  return children.filter(({ state }) => state !== 'ACCEPTED' && state !== 'EXEMPT');
}

/**
 * Whether a report that takes others in may be submitted: without gaps, or with each of them named, and nothing else.
 *
 * @remarks Yes with the gaps, which stand in the report. What is named and has been accepted meanwhile is refused too: the
 * text would speak of a gap that is none.
 */
export function decideConsolidation<Child extends ChildReport>(
  children: readonly Child[],
  named: readonly string[],
): Verdict<readonly Child[]> {
  const gaps = gapsAmong(children);
  const unnamed = gaps.filter(({ unitId }) => !named.includes(unitId));
  if (unnamed.length > 0) {
    return refuse('GAPS_NOT_NAMED', { units: unnamed.map(({ name }) => name) });
  }
  const filled = named.filter((id) => !gaps.some(({ unitId }) => unitId === id));
  if (filled.length === 0) return allow(gaps);
  const nameOf = (id: string) => children.find(({ unitId }) => unitId === id)?.name ?? id;
  return refuse('NOT_A_GAP', { units: [...new Set(filled)].map(nameOf) });
}

/** What a unit below wrote in one section. */
export interface ChildSection {
  readonly unitId: string;
  readonly state: ReportState;
  /** The text of the version that counts; null where it has none. */
  readonly text: string | null;
}

/** One entry of a section drawn from below. */
export interface SectionEntry {
  readonly unitId: string;
  readonly text: string;
  /** Whether the report it comes from is accepted; only submitted where not, and to be marked as such. */
  readonly isAccepted: boolean;
}

/**
 * The draft of a section from what the units below wrote: their texts side by side, in the order given, that of the map.
 *
 * @remarks Only what was accepted is taken; on demand also what is submitted. What came back is being rewritten.
 */
export function draftSection(
  children: readonly ChildSection[],
  { withSubmitted = false }: { readonly withSubmitted?: boolean } = {},
): readonly SectionEntry[] {
  return children.flatMap(({ unitId, state, text }) => {
    const isAccepted = state === 'ACCEPTED';
    const written = tidyText(text);
    const isTaken = isAccepted || (withSubmitted && state === 'SUBMITTED');
    return isTaken && written !== null ? [{ unitId, text: written, isAccepted }] : [];
  });
}
