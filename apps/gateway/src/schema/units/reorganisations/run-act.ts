/** Applies an act within a transaction: to stay, or to be looked at and taken back. */
import { createHash } from 'node:crypto';
import type { Transaction } from '@phoihop/database';
import { applyReorganisation, holdTheMap, writingIn } from '@phoihop/database/reorganisations';
import { fingerprintContent } from '@phoihop/domain/units';
import { allow, type Refusal, type Verdict } from '@phoihop/domain/verdict';
import canonicalize from 'canonicalize';
import { recordAudit } from '../../audit/record-audit.ts';
import type { Context } from '../../context.ts';
import { changingAct } from './keep-act.ts';
import { loadUnitAround } from '../day-on-map.ts';
import type { ActRow } from './act-row.ts';
import { planAct, type PlannedAct } from './plan-act.ts';
import { readTouched, type Touched } from './read-touched.ts';

/** An act with all that it touches. */
export interface RanAct extends PlannedAct {
  readonly touched: readonly Touched[];
  /** SHA-256 over RFC 8785 of what is touched, who comes to see what, and the version of the draft. */
  readonly fingerprint: string;
}

/**
 * Applies the draft, puts it on record and reads what it has touched; refuses what the map does not allow.
 *
 * @param context - as the transaction sees it
 */
export async function runAct(
  context: Context,
  tx: Transaction,
  act: ActRow,
): Promise<Verdict<RanAct>> {
  const writing = writingIn(tx);
  // Before the map is read: nobody changes it between that and the writing.
  await holdTheMap(writing);
  const now = context.now();
  // First of all: who comes too late is told so, not what the map that the other made has against it.
  await tx.reorganisation.update({
    where: { id: act.id, version: act.version },
    data: {
      state: 'APPLIED',
      appliedAt: now,
      appliedById: context.account.id,
      version: { increment: 1 },
    },
  });
  await recordAudit(tx, context, {
    action: 'reorganisation.APPLY',
    subjectType: 'Reorganisation',
    subjectId: act.id,
    before: { state: act.state },
    after: { state: 'APPLIED', number: act.number, effectiveOn: act.effectiveOn },
  });
  const planned = await planAct(tx, act, now);
  if (!planned.ok) return namingUnit(context, act, planned);
  const { plan, access } = planned.value;
  await applyReorganisation(writing, { ...act, appliedAt: now }, plan);
  const touched = await readTouched(context, act, plan, now);
  const content = fingerprintContent({ version: act.version, touched, access });
  const fingerprint = createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex');
  return allow({ ...planned.value, touched, fingerprint });
}

/** A draft speaks of a unit by its key in the database: whoever reads that it is not there reads what it was called. */
async function namingUnit(context: Context, act: ActRow, refusal: Refusal): Promise<Refusal> {
  const { unit: id } = refusal.facts;
  if (refusal.code !== 'NOT_ON_MAP' || typeof id !== 'string') return refusal;
  const unit = await loadUnitAround(context, id, act.effectiveOn);
  return unit
    ? { ...refusal, facts: { ...refusal.facts, unit: `${unit.code} ${unit.fullName}` } }
    : refusal;
}

/** Carries what a dry run has found out of its transaction, which is taken back. */
class TakenBack extends Error {
  override readonly name = 'TakenBack';
  readonly found: Verdict<RanAct>;

  constructor(found: Verdict<RanAct>) {
    super('a dry run leaves nothing');
    this.found = found;
  }
}

/** What applying the draft would do: it is applied, all that the database checks at the end is checked, and it is taken back. */
export async function tryAct(context: Context, act: ActRow): Promise<Verdict<RanAct>> {
  try {
    return await changingAct(context, act, async (tx, within): Promise<never> => {
      const found = await runAct(within, tx, act);
      if (found.ok) await tx.$executeRaw`set constraints all immediate`;
      throw new TakenBack(found);
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.found;
    throw error;
  }
}
