import { allow, refuse, type Verdict } from '../../verdict.ts';
import type { AccessGrant, Change } from './act.ts';
import { unitsMadeBy } from './named-units.ts';

/** Whether what is proposed speaks of the act’s own units by keys that its changes give: no other key leads to a unit. */
export function decideProposal(
  changes: readonly Change[],
  access: readonly AccessGrant[],
): Verdict<null> {
  const isOfAct = namesMade(changes);
  const strays = access.filter((row) => !isOfAct(row));
  const [stray] = strays.flatMap(({ unit }) => ('key' in unit ? [unit.key] : []));
  return stray === undefined
    ? allow(null)
    : refuse('INVALID_INPUT', { what: 'newUnitKey', text: stray, hint: 'keyOfAct' });
}

/** What is left of a proposal once the changes of the act are others: nobody follows to what it does not make any more. */
export function proposalAfter(
  changes: readonly Change[],
  access: readonly AccessGrant[],
): readonly AccessGrant[] {
  return access.filter(namesMade(changes));
}

function namesMade(changes: readonly Change[]): (row: AccessGrant) => boolean {
  const keys = new Set(unitsMadeBy(changes).map(({ key }) => key));
  return ({ unit }) => 'id' in unit || keys.has(unit.key);
}
