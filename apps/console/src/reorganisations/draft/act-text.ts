import type { AccessChangeFields, ReorganisationInput } from '@phoihop/client/reorganisations';
import { parseDate } from '@phoihop/domain/dates';
import type { Role } from '@phoihop/domain/access';
import type { ShownAct } from '../shown-act.ts';
import { type ChangeText, changeTextOf, toChangeInput } from './change-text.ts';

/** A draft as it is typed; its changes and the access it gives are kept as JSON. */
export interface ActText extends Readonly<Record<string, string>> {
  readonly number: string;
  readonly basis: string;
  readonly title: string;
  readonly issuedOn: string;
  readonly effectiveOn: string;
  readonly isEffectiveVerified: string;
  readonly source: string;
  readonly changes: string;
  readonly access: string;
}

/** A grant that is to follow another one to a unit: on the map, or one that the draft makes. */
export interface GivenGrant {
  readonly grant: string;
  readonly role: Role;
  readonly key: string | null;
  readonly unit: string | null;
}

export const nothingDrafted: ActText = {
  number: '',
  basis: '',
  title: '',
  issuedOn: '',
  effectiveOn: '',
  isEffectiveVerified: 'no',
  source: '',
  changes: '[]',
  access: '[]',
};

/** A draft as the form shows it, with the access it gives as it is on record. */
export function actTextOf(act: ShownAct, access: readonly AccessChangeFields[]): ActText {
  return {
    number: act.number,
    basis: act.basis ?? '',
    title: act.title,
    issuedOn: act.issuedOn ?? '',
    effectiveOn: act.effectiveOn,
    isEffectiveVerified: act.isEffectiveVerified ? 'yes' : 'no',
    source: act.source,
    changes: JSON.stringify(act.changes.map(changeTextOf)),
    access: JSON.stringify(access.filter(({ isGiven }) => isGiven).map(givenOf)),
  };
}

/** The grant that a line of access proposes. */
export function givenOf({ grant, role, unit }: AccessChangeFields): GivenGrant {
  return { grant, role, key: unit.key, unit: unit.key === null ? (unit.unit?.id ?? null) : null };
}

export function readChanges({ changes }: Pick<ActText, 'changes'>): readonly ChangeText[] {
  return JSON.parse(changes) as readonly ChangeText[];
}

export function readAccess({ access }: Pick<ActText, 'access'>): readonly GivenGrant[] {
  return JSON.parse(access) as readonly GivenGrant[];
}

/** A draft as the service takes it; null while the day is missing from which it holds. */
export function toActInput(text: ActText): ReorganisationInput | null {
  const effectiveOn = parseDate(text.effectiveOn);
  if (effectiveOn === null) return null;
  const { number, basis, title, issuedOn, source } = text;
  return {
    number,
    title,
    source,
    basis: basis.trim() === '' ? null : basis,
    issuedOn: parseDate(issuedOn),
    effectiveOn,
    isEffectiveVerified: text.isEffectiveVerified === 'yes',
    changes: readChanges(text).map(toChangeInput),
    access: readAccess(text).map(({ grant, role, key, unit }) =>
      key === null ? { grant, role, unit } : { grant, role, key },
    ),
  };
}
