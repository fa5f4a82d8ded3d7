import { allow, refuse, type Verdict } from '../verdict.ts';
import type { ReviewCycleState } from './cycle-state.ts';
import type { ReviewWindow } from './window.ts';

/** What one cycle asks for: which figures, of whom, for which days. */
export interface Asking {
  /** None before it is planned. */
  readonly cycleId: string | null;
  readonly state: ReviewCycleState;
  readonly programmeId: string;
  /** The template's name, for a refusal to tell. */
  readonly template: string;
  /** The indicators asked for, by their keys. */
  readonly indicators: readonly string[];
  readonly window: ReviewWindow;
  /** The units that report: those frozen, or those on the map while it is planned. */
  readonly unitIds: ReadonlySet<string>;
}

/** A cycle that uses a template, whatever the template asks for. */
export type AskingUse = Omit<Asking, 'template' | 'indicators'>;

/**
 * Whether no figure is asked for that another cycle of the programme asks for already: of the same unit, for the same days.
 *
 * @remarks A window consists of whole periods, so two that share a day share the period it lies in. What has been published
 * or called off asks for nothing any more.
 */
export function decideAskedOnce(asking: Asking, others: readonly Asking[]): Verdict<null> {
  for (const other of others) {
    const indicators = isBeside(asking, other)
      ? asking.indicators.filter((key) => other.indicators.includes(key))
      : [];
    if (indicators.length > 0) {
      return refuse('FIGURE_ASKED_TWICE', { indicators, template: other.template });
    }
  }
  return allow(null);
}

function isBeside(asking: Asking, other: Asking): boolean {
  return (
    (other.cycleId === null || other.cycleId !== asking.cycleId) &&
    other.programmeId === asking.programmeId &&
    (other.state === 'PLANNED' || other.state === 'OPEN') &&
    other.window.from < asking.window.to &&
    asking.window.from < other.window.to &&
    [...asking.unitIds].some((id) => other.unitIds.has(id))
  );
}

/** The keys that stand in a list more than once, each told once, in the order of the list. */
export function repeated(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}
