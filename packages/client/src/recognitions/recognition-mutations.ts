import { graphql } from '../generated/gql.ts';

export const grantRecognitionMutation = graphql(`
  mutation GrantRecognition($input: GrantRecognitionInput!) {
    grantRecognition(input: $input) {
      __typename
      ... on Recognition {
        id
      }
      ...RefusedFields
    }
  }
`);

export const withdrawRecognitionMutation = graphql(`
  mutation WithdrawRecognition($input: WithdrawRecognitionInput!) {
    withdrawRecognition(input: $input) {
      __typename
      ... on Recognition {
        id
        version
      }
      ...RefusedFields
    }
  }
`);

export const setTargetMutation = graphql(`
  mutation SetTarget($input: SetTargetInput!) {
    setTarget(input: $input) {
      __typename
      ... on Target {
        id
      }
      ...RefusedFields
    }
  }
`);

export const editTargetMutation = graphql(`
  mutation EditTarget($input: EditTargetInput!) {
    editTarget(input: $input) {
      __typename
      ... on Target {
        id
        version
      }
      ...RefusedFields
    }
  }
`);
