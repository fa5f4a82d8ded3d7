/** What a reader asks of signings: one set of conditions for their list and for their counts by state. */
import type { IsoDate } from '@phoihop/domain/dates';
import type { SigningState as State } from '@phoihop/domain/signings';
import { foldName, type UnitLevel as Level } from '@phoihop/domain/units';
import { sql, type RawBuilder } from 'kysely';
import { all, liesUnder, type Condition } from '../access/visible.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { getProgramme } from '../programmes/programme-row.ts';
import { getUnit } from '../units/find-unit.ts';
import { matches } from '../units/unit-row.ts';
import { UnitLevel } from '../units/unit-words.ts';
import { isInForceOn } from './in-force.ts';
import { SigningState } from './signing-words.ts';
import { stateOn } from './state-on.ts';

export const signingFilterArgs = builder.args((t) => ({
  programme: t.string({ description: 'Only under this programme (code or Relay id).' }),
  under: t.string({ description: 'Only at and below this unit (code or Relay id).' }),
  level: t.field({ type: [UnitLevel], description: 'Only of units at these levels.' }),
  state: t.field({
    type: [SigningState],
    description: 'Only in these states, on the day of `asOf` where it has passed.',
  }),
  asOf: t.field({
    type: 'Date',
    description:
      'The day looked at: its map, and what was on record by then. Without it, what is on record today, on the map of `inForceOn` or of the business date.',
  }),
  search: t.string({
    description: 'Part of the unit’s name or of the number, with or without diacritics.',
  }),
}));

interface Asked {
  readonly programme?: string | null | undefined;
  readonly under?: string | null | undefined;
  readonly level?: readonly Level[] | null | undefined;
  readonly state?: readonly State[] | null | undefined;
  readonly inForceOn?: IsoDate | null | undefined;
  readonly asOf?: IsoDate | null | undefined;
  readonly search?: string | null | undefined;
}

interface AskedSignings {
  /** The day whose map is looked at. */
  readonly day: IsoDate;
  readonly condition: Condition;
  /** The state that the row named `signing` was in on the day looked at. */
  readonly state: RawBuilder<State | null>;
}

export async function askedSignings(context: Context, asked: Asked): Promise<AskedSignings> {
  const { programme, under, state, inForceOn, level, search } = asked;
  const day = asked.asOf ?? inForceOn ?? context.today;
  const lookedAt = asked.asOf ?? context.today;
  const then = stateOn(lookedAt, context.today);
  const umbrella = programme ? await getProgramme(context, programme) : null;
  const root = under ? await getUnit(context, under, day) : null;
  const condition = all(
    umbrella && sql<boolean>`signing.programme_id = ${umbrella.id}::uuid`,
    root && liesUnder([root.id], day),
    lookedAt < context.today ? sql<boolean>`${then} is not null` : null,
    state ? sql<boolean>`${then} = any(${[...state]}::text[])` : null,
    inForceOn ? isInForceOn(inForceOn) : null,
    matches({ level }),
    search
      ? sql<boolean>`(${matches({ search })}
          or strpos(fold_name(coalesce(signing.number, '')), ${foldName(search)}) > 0)`
      : null,
  );
  return { day, condition, state: then };
}
