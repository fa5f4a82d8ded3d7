/** The bodies that stand at a unit. */
export const organisationKinds = [
  'FRONT',
  'POLICE',
  'PARTY_COMMITTEE',
  'PEOPLES_COMMITTEE',
  'MEMBER_ORGANISATION',
  'STEERING_COMMITTEE',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** In what capacity an office signs: itself, on behalf of (TM), in place of (KT), by order of (TL). */
export const capacities = ['DIRECT', 'TM', 'KT', 'TL'] as const;
export type Capacity = (typeof capacities)[number];

/** In what capacity a body's head signs: a chief of police himself, a committee's chairperson on its behalf. */
export function capacityOf(kind: OrganisationKind): Capacity {
  return kind === 'POLICE' ? 'DIRECT' : 'TM';
}
