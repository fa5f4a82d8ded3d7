import { graphql } from '../generated/gql.ts';

export type {
  CoverageFieldsFragment as CoverageFields,
  ProgrammeFieldsFragment as ProgrammeFields,
  ProgrammePageQuery as ProgrammePageData,
  CoveredUnitsQuery as CoveredUnitsData,
  SigningStage,
  SigningStanding,
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

/** How many must sign, how many have, by level, kind, standing and unit right below. */
export const coverageFields = graphql(`
  fragment CoverageFields on SigningCoverage {
    asOf
    expected
    inForce
    missing
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
    byUnit {
      unit {
        ...UnitName
      }
      expected
      inForce
      missing
      byStage {
        stage
        count
      }
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
    $asOf: Date
  ) {
    signingCoverage(programme: $programme, under: $under, level: $level, asOf: $asOf) {
      units(stage: $stage) {
        stage
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

/** How many were in force on six days, oldest first. */
export const coverageTrendQuery = graphql(`
  query CoverageTrend(
    $programme: String!
    $under: String
    $level: [UnitLevel!]
    $day1: Date!
    $day2: Date!
    $day3: Date!
    $day4: Date!
    $day5: Date!
    $day6: Date!
  ) {
    day1: signingCoverage(programme: $programme, under: $under, level: $level, asOf: $day1) {
      ...TrendPoint
    }
    day2: signingCoverage(programme: $programme, under: $under, level: $level, asOf: $day2) {
      ...TrendPoint
    }
    day3: signingCoverage(programme: $programme, under: $under, level: $level, asOf: $day3) {
      ...TrendPoint
    }
    day4: signingCoverage(programme: $programme, under: $under, level: $level, asOf: $day4) {
      ...TrendPoint
    }
    day5: signingCoverage(programme: $programme, under: $under, level: $level, asOf: $day5) {
      ...TrendPoint
    }
    day6: signingCoverage(programme: $programme, under: $under, level: $level, asOf: $day6) {
      ...TrendPoint
    }
  }
`);

export const trendPoint = graphql(`
  fragment TrendPoint on SigningCoverage {
    asOf
    expected
    inForce
  }
`);
