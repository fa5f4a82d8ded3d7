import { graphql } from '../generated/gql.ts';

export const removeAttachmentMutation = graphql(`
  mutation RemoveAttachment($input: RemoveAttachmentInput!) {
    removeAttachment(input: $input) {
      __typename
      ...RefusedFields
    }
  }
`);

export const createSigningMutation = graphql(`
  mutation CreateSigning($input: CreateSigningInput!) {
    createSigning(input: $input) {
      __typename
      ...SigningPageFields
      ...RefusedFields
    }
  }
`);

export const editSigningMutation = graphql(`
  mutation EditSigning($input: EditSigningInput!) {
    editSigning(input: $input) {
      __typename
      ...SigningPageFields
      ...RefusedFields
    }
  }
`);

export const moveSigningMutation = graphql(`
  mutation MoveSigning($input: MoveSigningInput!) {
    moveSigning(input: $input) {
      __typename
      ...SigningPageFields
      ...RefusedFields
    }
  }
`);

export const recordSigningMutation = graphql(`
  mutation RecordSigning($input: RecordSigningInput!) {
    recordSigning(input: $input) {
      __typename
      ...SigningPageFields
      ...RefusedFields
    }
  }
`);
