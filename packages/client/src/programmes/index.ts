import { graphql } from '../generated/gql.ts';

export type {
  CoverageFieldsFragment as CoverageFields,
  ProgrammeFieldsFragment as ProgrammeFields,
  ProgrammePageQuery as ProgrammePageData,
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
    byUnit {
      unit {
        ...UnitName
      }
      expected
      inForce
      missing
      byStanding {
        standing
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
  query ProgrammePage($code: String!, $under: String, $asOf: Date) {
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
      coverage(under: $under, asOf: $asOf) {
        ...CoverageFields
        missingUnits {
          ...UnitName
        }
      }
    }
  }
`);

export const signingCoverageQuery = graphql(`
  query SigningCoverage($programme: String!, $under: String, $asOf: Date) {
    signingCoverage(programme: $programme, under: $under, asOf: $asOf) {
      ...CoverageFields
      missingUnits {
        ...UnitName
      }
    }
  }
`);
