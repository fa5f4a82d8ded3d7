import { graphql } from '../generated/gql.ts';

export type {
  ConferenceFieldsFragment as ConferenceFields,
  ConferencesQuery as ConferencesData,
} from '../generated/graphql.ts';

/** A meeting at which a review is gone through. */
export const conferenceFields = graphql(`
  fragment ConferenceFields on Conference {
    id
    heldOn
    place
    attending
    version
    recordRefusal {
      code
      message
    }
  }
`);

/** The meetings of a review, and why the viewer may not plan another. */
export const conferencesQuery = graphql(`
  query Conferences($cycle: ID!) {
    reviewCycle(id: $cycle) {
      id
      conferenceRefusal {
        code
        message
      }
      taskRefusal {
        code
        message
      }
      conferences {
        ...ConferenceFields
      }
    }
  }
`);

export const planConferenceMutation = graphql(`
  mutation PlanConference($input: PlanConferenceInput!) {
    planConference(input: $input) {
      __typename
      ... on Conference {
        ...ConferenceFields
      }
      ...RefusedFields
    }
  }
`);

export const recordConferenceMutation = graphql(`
  mutation RecordConference($input: RecordConferenceInput!) {
    recordConference(input: $input) {
      __typename
      ... on Conference {
        ...ConferenceFields
      }
      ...RefusedFields
    }
  }
`);
