import { graphql } from '../generated/gql.ts';

export const draftReorganisationMutation = graphql(`
  mutation DraftReorganisation($input: ReorganisationInput!) {
    draftReorganisation(input: $input) {
      __typename
      ... on Reorganisation {
        id
        version
      }
      ...RefusedFields
    }
  }
`);

export const editReorganisationMutation = graphql(`
  mutation EditReorganisation($input: EditReorganisationInput!) {
    editReorganisation(input: $input) {
      __typename
      ... on Reorganisation {
        id
        version
      }
      ...RefusedFields
    }
  }
`);

export const applyReorganisationMutation = graphql(`
  mutation ApplyReorganisation($input: ApplyReorganisationInput!) {
    applyReorganisation(input: $input) {
      __typename
      ... on Reorganisation {
        id
        version
        state
        # Units change with it: whatever is known of them is asked for anew.
        changes {
          before {
            unit {
              id
            }
          }
        }
      }
      ...RefusedFields
    }
  }
`);

export const revertReorganisationMutation = graphql(`
  mutation RevertReorganisation($input: ReorganisationReasonInput!) {
    revertReorganisation(input: $input) {
      __typename
      ... on Reorganisation {
        id
        version
        state
        # Units change with it: whatever is known of them is asked for anew.
        changes {
          before {
            unit {
              id
            }
          }
        }
      }
      ...RefusedFields
    }
  }
`);

export const cancelReorganisationMutation = graphql(`
  mutation CancelReorganisation($input: ReorganisationReasonInput!) {
    cancelReorganisation(input: $input) {
      __typename
      ... on Reorganisation {
        id
        version
        state
        # Units change with it: whatever is known of them is asked for anew.
        changes {
          before {
            unit {
              id
            }
          }
        }
      }
      ...RefusedFields
    }
  }
`);
