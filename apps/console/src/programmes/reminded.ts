import type { SigningRemindersData } from '@phoihop/client/programmes';

type Entry = SigningRemindersData['signingCoverage']['units'][number];
type Step = NonNullable<Entry['nextStep']>;

/** One unit's next step, with its day. */
export type Reminder = Omit<Entry, 'nextStep'> & { readonly nextStep: Step };

/** A unit that has something to do, for itself or for units below it. */
export interface Reminded {
  readonly unit: NonNullable<Step['by']>;
  readonly items: readonly Reminder[];
  readonly late: number;
}

/** By who has to do it: whoever is late most first, and of each what is late longest first. */
export function byResponsible(entries: readonly Entry[]): readonly Reminded[] {
  const groups = new Map<string, { unit: Reminded['unit']; items: Reminder[] }>();
  for (const { nextStep, ...entry } of entries) {
    if (!nextStep?.by) continue;
    const group = groups.get(nextStep.by.id) ?? { unit: nextStep.by, items: [] };
    group.items.push({ ...entry, nextStep });
    groups.set(nextStep.by.id, group);
  }
  return [...groups.values()]
    .map(({ unit, items }) => ({
      unit,
      items: items.toSorted((one, other) => other.daysLate - one.daysLate),
      late: items.filter(({ isLate }) => isLate).length,
    }))
    .toSorted((one, other) => other.late - one.late || other.items.length - one.items.length);
}

/**
 * Which words say what has to be done: what is to be renewed has its reason, the signing above that was superseded, or a
 * predecessor that ended with its own.
 */
export function wordsFor({
  isToBeRenewed,
  signing,
  nextStep,
}: Pick<Reminder, 'isToBeRenewed' | 'signing' | 'nextStep'>): string {
  if (!isToBeRenewed) return `programmes.reminders.move.${nextStep.move}`;
  return signing === null ? 'programmes.reminders.succeed' : 'programmes.reminders.renew';
}
