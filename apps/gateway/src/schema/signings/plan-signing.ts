/** Plans one unit’s signing: decided by the domain, written and put on record in one transaction. */
import { toDate, type Transaction } from '@phoihop/database';
import type { IsoDate } from '@phoihop/domain/dates';
import { isExpected, requiredParties } from '@phoihop/domain/programmes';
import {
  decideSigningPlan,
  decideSigningText,
  decideSuccession,
  decideTerm,
  usualSigningTitle,
} from '@phoihop/domain/signings';
import { tidyLine, tidyText } from '@phoihop/domain/text';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import { ruleOf, runOf, type ProgrammeRow } from '../programmes/programme-row.ts';
import { settle } from '../refused-error.ts';
import type { UnitRow } from '../units/unit-row.ts';
import { changeSigning } from './change-signing.ts';
import { findBasis, findOwnBasis } from './find-basis.ts';
import { findHeadOffices } from './find-head-offices.ts';
import { actorTowards } from './find-line.ts';
import { requireFreeTerm } from './require-free-term.ts';
import { getSigning } from './signing-row.ts';

/** What is planned. */
export interface Plan {
  readonly programme: ProgrammeRow;
  readonly unit: UnitRow;
  readonly validFrom: IsoDate;
  readonly validTo?: IsoDate | null | undefined;
  readonly title?: string | null | undefined;
  readonly grounds?: string | null | undefined;
  /** The Relay id of the signing whose place it takes. */
  readonly supersedes?: string | null | undefined;
}

/** Decides whether it may be planned by the viewer, and what it will say; refuses otherwise. */
export async function decidePlan(context: Context, plan: Plan) {
  const { programme, unit, validFrom, validTo = null } = plan;
  const actor = await actorTowards(context, unit.id, 'SIGNINGS');
  settle(decideSigningPlan(isExpected(ruleOf(programme), unit.kind), actor));
  settle(decideTerm({ from: validFrom, to: validTo }, runOf(programme), context.today));
  const content = {
    title: tidyLine(plan.title) ?? usualSigningTitle(unit.fullName),
    grounds: tidyText(plan.grounds),
  };
  settle(decideSigningText(content));
  const predecessor = plan.supersedes ? await getSigning(context, plan.supersedes) : null;
  if (predecessor) {
    const successor = { programmeId: programme.id, unitId: unit.id, validFrom };
    settle(decideSuccession(predecessor, successor));
  }
  const supersedesId = predecessor?.id ?? null;
  const resting = { programmeId: programme.id, unitId: unit.id, validFrom, supersedesId };
  const basisId = await findOwnBasis(context, resting);
  await requireFreeTerm(context, { ...resting, id: null, validTo, basisId });
  return { actor, content, term: { validFrom, validTo }, resting };
}

/** Plans it, with the head offices of the bodies the programme requires; `also` is done in the same transaction. */
export async function planSigning(
  context: Context,
  plan: Plan,
  also?: (tx: Transaction, signingId: string) => Promise<void>,
): Promise<string> {
  const { programme, unit } = plan;
  const { actor, content, term, resting } = await decidePlan(context, plan);
  const required = requiredParties(ruleOf(programme), unit.kind);
  const [offices, basisId] = await Promise.all([
    findHeadOffices(context, required, unit),
    findBasis(context, resting),
  ]);
  const { supersedesId } = resting;
  return changeSigning(context, async (tx) => {
    const signing = await tx.signing.create({
      data: {
        ...content,
        programmeId: programme.id,
        unitId: unit.id,
        basisId,
        supersedesId,
        validFrom: toDate(term.validFrom),
        validTo: term.validTo && toDate(term.validTo),
        createdAt: context.now(),
        updatedAt: context.now(),
        parties: { create: [...offices] },
      },
    });
    await recordAudit(tx, context, {
      action: 'signing.CREATE',
      subjectType: 'Signing',
      subjectId: signing.id,
      unitId: unit.id,
      isOnBehalf: actor.isOnBehalf,
      inNameOfId: [...actor.names.UNIT, ...actor.names.PARENT][0],
      after: {
        ...content,
        ...term,
        ...(supersedesId === null ? {} : { supersedesId }),
        state: signing.state,
      },
    });
    await also?.(tx, signing.id);
    return signing.id;
  });
}
