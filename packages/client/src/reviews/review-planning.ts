import { graphql } from '../generated/gql.ts';

export type {
  EditReviewCycleInput,
  PlanReviewCycleInput,
  ReviewExemptionInput,
  ReviewOpeningQuery as ReviewOpeningData,
  ReviewPlanChoicesQuery as ReviewPlanChoicesData,
} from '../generated/graphql.ts';

/** What a review is planned from: programmes, templates in use, calendars. */
export const reviewPlanChoicesQuery = graphql(`
  query ReviewPlanChoices {
    programmes(first: 100) {
      nodes {
        id
        code
        nameVi
        nameEn
        startsOn
      }
    }
    reviewTemplates(isActive: true, first: 100) {
      nodes {
        id
        key
        nameVi
        nameEn
        deadlines {
          level
          workingDays
        }
      }
    }
    reportingCalendars {
      key
      nameVi
      nameEn
    }
  }
`);

/** The periods of one length in one calendar, oldest first. */
export const reviewPeriodsQuery = graphql(`
  query ReviewPeriods($frequency: Frequency!, $calendar: String) {
    periods(frequency: $frequency, calendar: $calendar) {
      key
      firstDay
      lastDay
    }
  }
`);

/** A dry run of opening a review. */
export const reviewOpeningQuery = graphql(`
  query ReviewOpening($cycle: ID!, $exemptions: [ReviewExemptionInput!]) {
    openingOf(cycle: $cycle, exemptions: $exemptions) {
      refusal {
        code
        message
      }
      stops {
        unit {
          ...UnitName
        }
        level
        reportsTo {
          ...UnitName
        }
        dueOn
        exemption
      }
      asked {
        indicator {
          id
          nameVi
          nameEn
        }
        periods {
          key
        }
      }
    }
  }
`);

export const planReviewCycleMutation = graphql(`
  mutation PlanReviewCycle($input: PlanReviewCycleInput!) {
    planReviewCycle(input: $input) {
      __typename
      ...ReviewCycleFields
      ...RefusedFields
    }
  }
`);

export const editReviewCycleMutation = graphql(`
  mutation EditReviewCycle($input: EditReviewCycleInput!) {
    editReviewCycle(input: $input) {
      __typename
      ...ReviewCycleFields
      ...RefusedFields
    }
  }
`);

export const moveReviewCycleMutation = graphql(`
  mutation MoveReviewCycle($input: MoveReviewCycleInput!) {
    moveReviewCycle(input: $input) {
      __typename
      ...ReviewCycleFields
      ...RefusedFields
    }
  }
`);
