import { graphql } from '../generated/gql.ts';

export type {
  ReviewCycleTasksQuery as ReviewCycleTasksData,
  ReviewCycleFieldsFragment as ReviewCycleFields,
  OpenReviewsQuery as OpenReviewsData,
  ReportProgressFieldsFragment as ReportProgressFields,
  ReviewCyclePageQuery as ReviewCyclePageData,
  ReviewCycleMove,
  ReviewCycleReportsQuery as ReviewCycleReportsData,
  ReviewCycleState,
  ReviewKind,
  ReviewReportFieldsFragment as ReviewReportFields,
  WaitingReportFieldsFragment as WaitingReportFields,
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
    acceptedOn
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
      isFinished
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
      indicators {
        id
        key
        nameVi
        nameEn
      }
      sections {
        ...ReviewSectionFields
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
    submitted
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

/** The reviews that are open: how far each has got, of communes and of all, on the business date. */
export const openReviewsQuery = graphql(`
  query OpenReviews($under: String) {
    reviewCycles(state: [OPEN], first: 3) {
      totalCount
      nodes {
        id
        title
        cutOffOn
        communes: completeness(level: COMMUNE, under: $under) {
          ...ReportProgressFields
        }
        whole: completeness(under: $under) {
          ...ReportProgressFields
        }
      }
    }
  }
`);

/** What waits for a unit in the reviews that are open: its own reports, and those it is to decide on. */
export const waitingReportsQuery = graphql(`
  query WaitingReports($unit: String!, $asOf: Date) {
    own: reports(
      unit: $unit
      cycleState: [OPEN]
      state: [NOT_STARTED, DRAFT, RETURNED]
      asOf: $asOf
      first: 20
    ) {
      nodes {
        ...WaitingReportFields
      }
    }
    submitted: reports(
      under: $unit
      cycleState: [OPEN]
      state: [SUBMITTED]
      asOf: $asOf
      first: 500
    ) {
      nodes {
        ...WaitingReportFields
      }
    }
  }
`);

/** A report that waits for somebody, and in which review. */
export const waitingReportFields = graphql(`
  fragment WaitingReportFields on Report {
    ...ReviewReportFields
    updatedAt
    cycle {
      id
      title
    }
  }
`);
