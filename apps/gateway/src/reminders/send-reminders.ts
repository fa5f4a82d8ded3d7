/** Sends each unit what it is to be reminded of on a day, once. */
import { toDate, type Database, type Transaction } from '@phoihop/database';
import type { IsoDate } from '@phoihop/domain/dates';
import type { UnitReminder } from '@phoihop/domain/reviews';
import { sql } from 'kysely';
import { recordAudits } from '../schema/audit/record-audit.ts';
import { heldGrants } from '../schema/access/held-grants.ts';
import { dayOnMap, holdsOn } from '../schema/access/visible.ts';
import { drawReminders, type Reminders } from '../schema/reminders/reminder-facts.ts';
import { writeLetter } from './letter.ts';

/** Who is on record as having sent them: nobody is signed in at the machine itself. */
const operator = { id: 'operator', username: 'operator', name: 'operator' } as const;

/** A letter on its way. */
export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

export interface Sending {
  /** The business date. */
  readonly day: IsoDate;
  readonly now: () => Date;
  readonly address: string | undefined;
  readonly deliver: (mail: Mail) => Promise<void>;
}

/** What became of a run. */
export interface Sent {
  readonly units: number;
  readonly items: number;
  readonly addresses: number;
  /** The units whose letter was not taken, with why; they are tried again by the next run. */
  readonly failed: readonly { readonly unitId: string; readonly why: string }[];
}

/** Goes through all units; one whose letter is not taken does not hold the others up. */
export async function sendReminders(db: Database, sending: Sending): Promise<Sent> {
  const { day, now } = sending;
  const reminders = await drawReminders(db, day, { condition: sql`true`, withSent: false });
  const to = await readAddresses(db, reminders, { day, now });
  let [units, items, addresses] = [0, 0, 0];
  const failed: { unitId: string; why: string }[] = [];
  for (const reminder of reminders.units) {
    const { unitId } = reminder;
    const addressee = to.get(unitId) ?? { unitName: '', emails: [] };
    try {
      // oxlint-disable-next-line no-await-in-loop -- one letter after the other: a mail server takes no crowds
      await remindUnit(db, sending, { reminder, things: reminders.things, ...addressee });
      units += 1;
      items += reminder.items.length;
      addresses += addressee.emails.length;
    } catch (error) {
      failed.push({ unitId, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return { units, items, addresses, failed };
}

interface OneUnit extends Pick<Reminders, 'things'> {
  readonly reminder: UnitReminder;
  readonly unitName: string;
  readonly emails: readonly string[];
}

/**
 * Reminds one unit, and keeps that it was: where the letter is not taken neither stands.
 *
 * @remarks The rows come first: of two runs at once the second waits for them, and then finds the unit reminded.
 */
async function remindUnit(
  { prisma }: Database,
  { day, now, address, deliver }: Sending,
  { reminder: { unitId, items }, things, unitName, emails }: OneUnit,
): Promise<void> {
  await prisma.$transaction(
    async (tx) => {
      const { count } = await tx.reminder.createMany({
        data: items.map(({ kind, id: subjectId }) => ({
          unitId,
          kind,
          subjectId,
          day: toDate(day),
          addresses: emails.length,
          at: now(),
        })),
        skipDuplicates: true,
      });
      // Another run is at it: nothing of this one stands, and what it would have been is looked at anew the next time.
      if (count < items.length) throw new Error('another run is reminding this unit');
      await record(tx, { day, unitId, items, things, addresses: emails.length });
      if (emails.length === 0) return;
      const lines = items.map((item) => ({ ...item, what: things.get(item.id)?.what ?? '' }));
      await deliver({ to: emails, ...writeLetter({ unitName, day, lines, address }) });
    },
    { timeout: 60_000 },
  );
}

/** Puts on record of each review that a unit was reminded of what belongs to it. */
async function record(
  tx: Transaction,
  {
    day,
    unitId,
    items,
    things,
    addresses,
  }: Pick<UnitReminder, 'unitId' | 'items'> &
    Pick<Reminders, 'things'> & { readonly day: IsoDate; readonly addresses: number },
): Promise<void> {
  const cycleIds = new Set(items.flatMap(({ id }) => things.get(id)?.cycleId ?? []));
  await recordAudits(
    tx,
    { account: operator },
    [...cycleIds].map((cycleId) => ({
      action: 'reviewCycle.REMIND' as const,
      subjectType: 'ReviewCycle' as const,
      subjectId: cycleId,
      unitId,
      after: {
        day,
        kinds: items
          .filter(({ id }) => things.get(id)?.cycleId === cycleId)
          .map(({ kind }) => kind),
        addresses,
      },
    })),
  );
}

/** What each unit is called, and the addresses of those who act there now; made-up addresses are none. */
async function readAddresses(
  { kysely }: Database,
  { units }: Reminders,
  { day, now }: Pick<Sending, 'day' | 'now'>,
) {
  const ids = units.map(({ unitId }) => unitId);
  const { rows } = await sql<{ unitId: string; unitName: string; emails: string[] }>`
    select unit.id as unit_id, unit_version.full_name as unit_name,
           array(select distinct account.email
                   from ${heldGrants(now())} held join account on account.id = held.account_id
                  where held.unit_id = unit.id and held.role in ('REPORTER', 'COORDINATOR') and held.delegator_id is null
                    and account.email not ilike '%.invalid' order by 1) as emails
      from unit join unit_version on unit_version.unit_id = unit.id and ${holdsOn('unit_version', dayOnMap(day))}
     where unit.id = any(${ids}::uuid[])`.execute(kysely);
  return new Map(rows.map(({ unitId, ...row }) => [unitId, row]));
}
