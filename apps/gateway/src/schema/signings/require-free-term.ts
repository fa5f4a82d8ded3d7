/** Refuses what could never be signed, before anybody writes and approves it. */
import {
  decideSuccession,
  decideTermFree,
  isSuperseded,
  type SignedTerm,
} from '@phoihop/domain/signings';
import { sql } from 'kysely';
import { batched, groupBy } from '../batch.ts';
import type { Context } from '../context.ts';
import { settle } from '../refused-error.ts';
import type { SigningRow } from './signing-row.ts';

interface Signed extends SignedTerm {
  readonly unitId: string;
  readonly programmeId: string;
}

/** All that a unit has signed under a programme, with its terms; keys are `unit@programme`. */
const loadSigned = batched<Signed[]>(async ({ db }, keys) => {
  const pairs = keys.map((key) => key.split('@'));
  const { rows } = await sql<Signed>`
    select signing.id, signing.unit_id, signing.programme_id, state, valid_from as "from", valid_to as "to",
           superseded_on, terminated_on, basis_id, supersedes_id
      from unnest(${pairs.map(([unit]) => unit)}::uuid[], ${pairs.map(([, programme]) => programme)}::uuid[])
           asked(unit_id, programme_id)
      join signing on signing.unit_id = asked.unit_id and signing.programme_id = asked.programme_id
     where is_signed(signing.state)`.execute(db.kysely);
  return groupBy(rows, ({ unitId, programmeId }) => `${unitId}@${programmeId}`);
});

/** A signing as it is to be. */
type Asked = Pick<
  SigningRow,
  'programmeId' | 'unitId' | 'validFrom' | 'validTo' | 'basisId' | 'supersedesId'
> & { readonly id: string | null };

/** Goes on where its term is free and what it supersedes began before; asks the domain. */
export async function requireFreeTerm(context: Context, asked: Asked): Promise<void> {
  const { unitId, programmeId, validFrom, validTo, supersedesId } = asked;
  const signed = (await loadSigned(context, `${unitId}@${programmeId}`)) ?? [];
  const predecessor = signed.find(({ id }) => id === supersedesId);
  // What has ended by itself in the meantime is not superseded any more.
  if (predecessor && isSuperseded(predecessor)) {
    settle(decideSuccession({ ...predecessor, validFrom: predecessor.from }, asked));
  }
  settle(decideTermFree({ ...asked, from: validFrom, to: validTo }, signed));
}
