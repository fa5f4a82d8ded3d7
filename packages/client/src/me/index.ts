import { graphql } from '../generated/gql.ts';

export type {
  CreateTokenInput,
  DelegateGrantInput,
  MyAccountQuery as MyAccountData,
  TokenScope,
} from '../generated/graphql.ts';

/** What belongs to the viewer alone: what he holds, lends and is lent, where he is signed in, and by what his programs are. */
export const myAccountQuery = graphql(`
  query MyAccount {
    viewer {
      id
      username
      name
      secondFactor {
        isOn
        isNeeded
      }
      grants {
        id
        role
        holder
        isOwn
        validTo
        unit {
          ...UnitName
        }
      }
      delegations {
        ...DelegationFields
      }
      sessions {
        ...SessionFields
      }
      tokens {
        ...TokenFields
      }
    }
  }
`);

export const delegateGrantMutation = graphql(`
  mutation DelegateGrant($input: DelegateGrantInput!) {
    delegateGrant(input: $input) {
      __typename
      ...DelegationFields
      ...RefusedFields
    }
  }
`);

export const endDelegationMutation = graphql(`
  mutation EndDelegation($id: ID!) {
    endDelegation(id: $id) {
      __typename
      ...DelegationFields
      ...RefusedFields
    }
  }
`);

export const createTokenMutation = graphql(`
  mutation CreateToken($input: CreateTokenInput!) {
    createToken(input: $input) {
      __typename
      ... on CreatedToken {
        secret
        token {
          ...TokenFields
        }
      }
      ...RefusedFields
    }
  }
`);

export const revokeTokenMutation = graphql(`
  mutation RevokeToken($id: ID!) {
    revokeToken(id: $id) {
      __typename
      ...TokenFields
      ...RefusedFields
    }
  }
`);

export const endSessionMutation = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id) {
      __typename
      ...SessionFields
      ...RefusedFields
    }
  }
`);
