/** What a draft changes, read from a table of old codes and new ones. */
import {
  decideChangesRoom,
  decideReorganisationKeeper,
  proposalAfter,
  readReorganisationRows,
  type ActTable,
  type ReadAct,
} from '@phoihop/domain/units';
import type { Context } from '../../context.ts';
import { settle } from '../../refused-error.ts';
import { readVisibleMap } from '../visible-map.ts';
import { linesNamedBy } from './act-facts.ts';
import type { ActRow } from './act-row.ts';
import { dayBefore } from './act-unit.ts';
import { editDraft } from './write-draft.ts';

interface Imported {
  /** How many changes the draft has now; none where the table was not right. */
  readonly changes: number;
  readonly errors: ReadAct['errors'];
  /** The version of the draft. */
  readonly version: number;
}

/** Puts what a table says in place of what the draft changes; a table that is not right in every row changes nothing. */
export async function importAct(context: Context, act: ActRow, table: ActTable): Promise<Imported> {
  const map = await readVisibleMap(context, dayBefore(act));
  const { changes, errors } = readReorganisationRows(table, map);
  if (errors.length > 0) return { changes: 0, errors, version: act.version };
  settle(decideChangesRoom(changes.length));
  const units = await linesNamedBy(context, { changes, isOwn: act.isOwn }, dayBefore(act));
  settle(decideReorganisationKeeper(context.actor, units));
  const { number, basis, title, issuedOn, effectiveOn, isEffectiveVerified, source } = act;
  const heading = { number, basis, title, issuedOn, effectiveOn, isEffectiveVerified, source };
  const access = proposalAfter(changes, act.access);
  await editDraft(context, act, { ...heading, changes, access });
  return { changes: changes.length, errors, version: act.version + 1 };
}
