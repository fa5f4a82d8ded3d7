/** Where an act stands; RECORDED is one older than the map, kept as told, with nothing on the map. */
export const reorganisationStates = ['DRAFT', 'APPLIED', 'CANCELLED', 'RECORDED'] as const;
export type ReorganisationState = (typeof reorganisationStates)[number];
