import { graphql } from '../generated/gql.ts';

export type {
  ReviewCycleFieldsFragment as ReviewCycleFields,
  OpenReviewsQuery as OpenReviewsData,
  ReportProgressFieldsFragment as ReportProgressFields,
  ReviewCycleContentQuery as ReviewCycleContentData,
  ReviewCyclePageQuery as ReviewCyclePageData,
  ReviewCycleMove,
  ReviewCycleState,
  ReviewKind,
  ReviewReportFieldsFragment as ReviewReportFields,
} from '../generated/graphql.ts';

/** A review as a row of a list. */
export const reviewCycleFields = graphql(`
  fragment ReviewCycleFields on ReviewCycle {
    id
    title
    kind
    state
    period
    firstDay
    lastDay
    cutOffOn
    openedOn
    version
    programme {
      id
      code
      nameVi
      nameEn
    }
    unit {
      ...UnitName
    }
    completeness {
      expected
      submitted
      accepted
    }
  }
`);

/** A report where many stand beside each other. */
export const reviewReportFields = graphql(`
  fragment ReviewReportFields on Report {
    id
    level
    state
    dueOn
    number
    firstSubmittedOn
    exemptReason
    unit {
      ...UnitName
    }
    reportsTo {
      ...UnitName
    }
    standing(asOf: $asOf) {
      standing
      days
      workingDays
    }
  }
`);

/** The reviews that the viewer may see, the latest in front. */
export const reviewCyclesQuery = graphql(`
  query ReviewCycles(
    $programme: String
    $state: [ReviewCycleState!]
    $kind: [ReviewKind!]
    $first: Int
    $after: String
  ) {
    reviewCycles(programme: $programme, state: $state, kind: $kind, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ReviewCycleFields
      }
    }
  }
`);

/** One review: what it asks, of whom and by when, and what may be done with it. */
export const reviewCyclePageQuery = graphql(`
  query ReviewCyclePage($id: ID!) {
    reviewCycle(id: $id) {
      ...ReviewCycleFields
      reason
      updatedAt
      templateVersion
      template {
        id
        key
        nameVi
        nameEn
        version
      }
      deadlines {
        level
        workingDays
      }
      moves {
        move
        to
        isOpen
        inNameOf
        refusal {
          code
          message
        }
      }
    }
  }
`);

/** What a review asks each unit for. */
export const reviewCycleContentQuery = graphql(`
  query ReviewCycleContent($id: ID!) {
    reviewCycle(id: $id) {
      id
      indicators {
        id
        nameVi
        nameEn
      }
      sections {
        ...ReviewSectionFields
      }
    }
  }
`);

/** All reports of a review that the viewer may see, in the order of the map. */
export const reviewCycleReportsQuery = graphql(`
  query ReviewCycleReports($id: ID!, $under: String, $asOf: Date, $first: Int) {
    reviewCycle(id: $id) {
      id
      reports(under: $under, asOf: $asOf, first: $first) {
        totalCount
        nodes {
          ...ReviewReportFields
        }
      }
    }
  }
`);

/** What a review has concluded that units are to do. */
export const reviewCycleTasksQuery = graphql(`
  query ReviewCycleTasks($id: ID!) {
    reviewCycle(id: $id) {
      id
      taskRefusal {
        code
        message
      }
      tasks {
        ...TaskFields
      }
    }
  }
`);

/** How far reports have got. */
export const reportProgressFields = graphql(`
  fragment ReportProgressFields on ReportCompleteness {
    expected
    accepted
    byState {
      state
      count
    }
    byStanding {
      standing
      count
    }
  }
`);

/** The reviews that are open: how far each has got, of communes and of all that go up to a unit of a day's map. */
export const openReviewsQuery = graphql(`
  query OpenReviews($under: String, $asOf: Date) {
    reviewCycles(state: [OPEN], first: 3) {
      totalCount
      nodes {
        id
        title
        cutOffOn
        communes: completeness(level: COMMUNE, under: $under, asOf: $asOf) {
          ...ReportProgressFields
        }
        whole: completeness(under: $under, asOf: $asOf) {
          ...ReportProgressFields
        }
      }
    }
  }
`);

/** The reports that wait for the viewer, the longest waiting of those he decides on first. */
export const waitingReportsQuery = graphql(`
  query WaitingReports($asOf: Date, $first: Int) {
    viewer {
      id
      waiting {
        reportsToWrite
        reportsToDecide
        reports(first: $first) {
          ...ReportRowFields
        }
      }
    }
  }
`);
