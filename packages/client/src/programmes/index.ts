import { graphql } from '../generated/gql.ts';

export type {
  CoverageFieldsFragment as CoverageFields,
  ProgrammeFieldsFragment as ProgrammeFields,
  ProgrammePageQuery as ProgrammePageData,
  CoveragesQuery as CoveragesData,
  CoveredUnitsQuery as CoveredUnitsData,
  SigningRemindersQuery as SigningRemindersData,
  SigningStage,
  SigningStanding,
  UnitCoverageFieldsFragment as UnitCoverageFields,
} from '../generated/graphql.ts';

/** A programme as a row of a list. */
export const programmeFields = graphql(`
  fragment ProgrammeFields on Programme {
    id
    code
    nameVi
    nameEn
    startsOn
    endsOn
    expectedKinds
  }
`);

/** The coverage of one unit and all under it. */
export const unitCoverageFields = graphql(`
  fragment UnitCoverageFields on UnitCoverage {
    unit {
      ...UnitName
    }
    expected
    inForce
    missing
    toBeRenewed
    late
    byStage {
      stage
      count
    }
  }
`);

/** How many must sign, how many have, by level, kind, standing and unit right below. */
export const coverageFields = graphql(`
  fragment CoverageFields on SigningCoverage {
    asOf
    expected
    inForce
    missing
    toBeRenewed
    late
    under {
      ...UnitName
    }
    byLevel {
      level
      expected
      inForce
      missing
    }
    byKind {
      kind
      expected
      inForce
      missing
    }
    byStanding {
      standing
      count
    }
    byStage {
      stage
      count
    }
    own {
      ...UnitCoverageFields
    }
    byUnit {
      ...UnitCoverageFields
    }
  }
`);

export const programmesQuery = graphql(`
  query Programmes($first: Int, $after: String) {
    programmes(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ProgrammeFields
      }
    }
  }
`);

/** A programme with its parties, its founding document and its coverage. */
export const programmePageQuery = graphql(`
  query ProgrammePage($code: String!, $under: String, $level: [UnitLevel!], $asOf: Date) {
    programme(code: $code) {
      ...ProgrammeFields
      foundingDocument {
        ...DocumentFields
      }
      parties {
        level
        kind
        position
      }
      deadlines {
        level
        dueOn
      }
      coverage(under: $under, level: $level, asOf: $asOf) {
        ...CoverageFields
      }
    }
  }
`);

export const signingCoverageQuery = graphql(`
  query SigningCoverage($programme: String!, $under: String, $level: [UnitLevel!], $asOf: Date) {
    signingCoverage(programme: $programme, under: $under, level: $level, asOf: $asOf) {
      ...CoverageFields
    }
  }
`);

/** The units behind a number of the coverage, each with its signing. */
export const coveredUnitsQuery = graphql(`
  query CoveredUnits(
    $programme: String!
    $under: String
    $level: [UnitLevel!]
    $stage: [SigningStage!]
    $isToBeRenewed: Boolean
    $isLate: Boolean
    $asOf: Date
  ) {
    signingCoverage(programme: $programme, under: $under, level: $level, asOf: $asOf) {
      units(stage: $stage, isToBeRenewed: $isToBeRenewed, isLate: $isLate) {
        stage
        isToBeRenewed
        dueOn
        daysLate
        unit {
          ...UnitName
          parent {
            ...UnitName
          }
        }
        signing {
          id
          state
          number
          signedOn
          validFrom
          endsOn
          submittedAt
          submissions
          missingParties
          updatedAt
        }
      }
    }
  }
`);

/** How many were in force at the end of each of the last months and on the day, oldest first. */
export const coverageTrendQuery = graphql(`
  query CoverageTrend($programme: String!, $under: String, $level: [UnitLevel!], $asOf: Date) {
    signingCoverage(programme: $programme, under: $under, level: $level, asOf: $asOf) {
      trend(months: 11) {
        asOf
        expected
        inForce
      }
    }
  }
`);

/** What each unit has to do next, and by when: the list by which they are reminded. */
export const signingRemindersQuery = graphql(`
  query SigningReminders($programme: String!, $under: String, $level: [UnitLevel!], $asOf: Date) {
    signingCoverage(programme: $programme, under: $under, level: $level, asOf: $asOf) {
      units(hasNextStep: true) {
        stage
        isToBeRenewed
        dueOn
        isLate
        daysLate
        unit {
          ...UnitName
        }
        nextStep {
          move
          by {
            ...UnitName
          }
        }
        signing {
          id
        }
      }
    }
  }
`);

/** Every programme with its coverage: who has signed what, on one page. */
export const coveragesQuery = graphql(`
  query Coverages($under: String, $level: [UnitLevel!], $asOf: Date, $first: Int) {
    programmes(first: $first) {
      totalCount
      nodes {
        ...ProgrammeFields
        coverage(under: $under, level: $level, asOf: $asOf) {
          expected
          inForce
          missing
          toBeRenewed
          late
          byStage {
            stage
            count
          }
        }
      }
    }
  }
`);
