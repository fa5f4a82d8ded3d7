/** How the province's total of one indicator is spread over its communes. */
export interface Recipe {
  readonly indicator: string;
  /** A year, or `quarters`: every quarter of the programme up to the end of 2022. */
  readonly period: '2021' | '2022' | 'quarters';
  readonly total: number;
  /** Spread like another indicator of the same year, and so never above it where its total is smaller. */
  readonly like?: string;
  /** Spread by something else than people. */
  readonly weight?: 'highland';
}

/**
 * The totals of the synthetic breakdown.
 *
 * Those the source prints exactly are exactly that; those it prints as *more than*, *hundreds* or
 * *thousands*, and the pairs behind its rates, are made up so that they agree with what it prints.
 */
export const recipes: readonly Recipe[] = [
  { indicator: 'study_sessions', period: 'quarters', total: 5_786 },
  { indicator: 'household_turns', period: 'quarters', total: 410_318 },
  { indicator: 'participant_turns', period: 'quarters', total: 520_764 },
  { indicator: 'weapons_handed_in', period: 'quarters', total: 4_127 },
  { indicator: 'early_marriages', period: '2021', total: 118, weight: 'highland' },
  { indicator: 'early_marriages', period: '2022', total: 79, weight: 'highland' },
  { indicator: 'mediation_groups', period: '2022', total: 1_383 },
  { indicator: 'mediators', period: '2022', total: 8_676, like: 'mediation_groups' },
  { indicator: 'mediators_front_cadres', period: '2022', total: 1_364, like: 'mediators' },
  { indicator: 'self_management_groups', period: '2022', total: 2_026 },
  {
    indicator: 'self_management_members',
    period: '2022',
    total: 52_811,
    like: 'self_management_groups',
  },
  { indicator: 'prevention_clubs', period: '2022', total: 346 },
  { indicator: 'households', period: '2022', total: 219_238 },
  // 91,8 %, printed as "trên 90%"
  {
    indicator: 'households_registered_cultural',
    period: '2022',
    total: 201_260,
    like: 'households',
  },
  // 74,0 %
  {
    indicator: 'households_cultural',
    period: '2022',
    total: 162_236,
    like: 'households_registered_cultural',
  },
  { indicator: 'villages', period: '2022', total: 1_356 },
  { indicator: 'village_conventions', period: '2022', total: 1_356, like: 'villages' },
  { indicator: 'suggestion_boxes', period: '2022', total: 1_356, like: 'villages' },
  // 72,3 %, printed as "trên 70%"
  { indicator: 'villages_registered_cultural', period: '2022', total: 980, like: 'villages' },
  // 54,0 %
  {
    indicator: 'villages_cultural',
    period: '2022',
    total: 732,
    like: 'villages_registered_cultural',
  },
];
