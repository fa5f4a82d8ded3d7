/** What a template asks for, as it is kept: in the template itself, and in a review from the moment it is opened. */
import type { Prisma } from '@phoihop/database';
import { reportParts, type ReviewTemplate } from '@phoihop/domain/reviews';
import { unitLevels } from '@phoihop/domain/units';
import { z } from 'zod';

const section = z.object({
  key: z.string(),
  titleVi: z.string(),
  titleEn: z.string(),
  guidanceVi: z.string().nullable(),
  guidanceEn: z.string().nullable(),
  part: z.enum(reportParts),
  isRequired: z.boolean(),
  position: z.number(),
});

const asked = z.object({
  indicators: z.array(z.string()),
  sections: z.array(section),
  deadlines: z.partialRecord(z.enum(unitLevels), z.number()),
});

const frozen = asked.extend({
  nameVi: z.string(),
  nameEn: z.string(),
  /** The ids of the periods in which each indicator is asked for, by its key. */
  periods: z.record(z.string(), z.array(z.number())),
});

/** What a template asks for. */
export type Definition = z.infer<typeof asked>;

/** What a review asks for once it is open. */
export type FrozenDefinition = z.infer<typeof frozen>;

export function readDefinition(json: unknown): Definition {
  return asked.parse(json);
}

// A review is read once for all of its reports.
const known = new WeakMap<object, FrozenDefinition>();

export function readFrozen(json: unknown): FrozenDefinition {
  const key = typeof json === 'object' ? json : null;
  const read = (key && known.get(key)) ?? frozen.parse(json);
  if (key) known.set(key, read);
  return read;
}

/** A template's definition as its column holds it. */
export function definitionOf(template: ReviewTemplate): Definition & Prisma.InputJsonObject {
  return {
    indicators: [...template.indicators],
    sections: template.sections.map((each) => ({ ...each })),
    deadlines: { ...template.deadlines },
  };
}
