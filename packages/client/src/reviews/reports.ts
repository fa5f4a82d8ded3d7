import { graphql } from '../generated/gql.ts';

export type {
  ReviewChoicesQuery as ReviewChoicesData,
  ReportMove,
  ReportRowFieldsFragment as ReportRowFields,
  ReportVersionsQuery as ReportVersionsData,
} from '../generated/graphql.ts';

/** A report as a row of a list. */
export const reportRowFields = graphql(`
  fragment ReportRowFields on Report {
    id
    state
    dueOn
    unit {
      ...UnitName
    }
    reportsTo {
      ...UnitName
    }
    cycle {
      id
      title
      state
    }
    standing(asOf: $asOf) {
      standing
      days
      workingDays
    }
  }
`);

/** The reports in scope, those of the latest review in front. */
export const reportListQuery = graphql(`
  query ReportList(
    $cycle: ID
    $state: [ReportState!]
    $standing: [ReportStanding!]
    $level: [UnitLevel!]
    $under: String
    $asOf: Date
    $first: Int
    $after: String
  ) {
    reports(
      cycle: $cycle
      state: $state
      standing: $standing
      level: $level
      under: $under
      asOf: $asOf
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ReportRowFields
      }
    }
  }
`);

/** The reviews by their names, the latest in front: to be chosen from. */
export const reviewChoicesQuery = graphql(`
  query ReviewChoices($state: [ReviewCycleState!]) {
    reviewCycles(state: $state, first: 50) {
      nodes {
        id
        title
        programme {
          id
          code
        }
      }
    }
  }
`);

/** Its versions, and who answers for each. */
export const reportVersionsQuery = graphql(`
  query ReportVersions($id: ID!) {
    report(id: $id) {
      id
      versions {
        number
        reason
        startedBy
        startedAt
        submittedBy
        submittedFor
        submittedAt
        acceptedBy
        acceptedFor
        acceptedAt
        isOfficial
        gaps {
          ...UnitName
        }
      }
    }
  }
`);

/** What one version says otherwise than another. */
export const reportDifferenceQuery = graphql(`
  query ReportDifference($id: ID!, $from: Int!, $to: Int!) {
    report(id: $id) {
      id
      difference(from: $from, to: $to) {
        sections {
          key
          kind
          before
          after
        }
        figures {
          key
          kind
          before
          after
          stateBefore
          stateAfter
        }
      }
    }
  }
`);

/** How far those below a unit have got, and who is missing. */
export const reportsBelowQuery = graphql(`
  query ReportsBelow($cycle: ID!, $under: String!, $asOf: Date) {
    reviewCycle(id: $cycle) {
      id
      completeness(under: $under, asOf: $asOf) {
        expected
        submitted
        accepted
        missing {
          id
          unit {
            ...UnitName
          }
        }
      }
    }
  }
`);

/** What the units below wrote in a section. */
export const childSectionsQuery = graphql(`
  query ChildSections($id: ID!, $key: String!, $withSubmitted: Boolean) {
    report(id: $id) {
      id
      childSections(key: $key, withSubmitted: $withSubmitted) {
        text
        isAccepted
        unit {
          ...UnitName
        }
      }
    }
  }
`);

export const saveReportMutation = graphql(`
  mutation SaveReport($input: SaveReportInput!) {
    saveReport(input: $input) {
      __typename
      ... on Report {
        id
        state
        version
      }
      ...RefusedFields
    }
  }
`);

export const moveReportMutation = graphql(`
  mutation MoveReport($input: MoveReportInput!) {
    moveReport(input: $input) {
      __typename
      ... on Report {
        id
        state
        version
      }
      ...RefusedFields
    }
  }
`);
