import { graphql } from '../generated/gql.ts';

export type {
  AccountFieldsFragment as AccountFields,
  AccountPageQuery as AccountPageData,
  DelegationFieldsFragment as DelegationFields,
  Role,
  ViewerQuery as ViewerData,
} from '../generated/graphql.ts';

/** Who is signed in, what they hold, and which day the service works on. */
export const viewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      username
      name
      profile
      businessDate
      secondFactor {
        isOn
        isNeeded
      }
      grants {
        role
        unit {
          ...UnitName
          validFrom
          validTo
        }
      }
    }
  }
`);

/** An account as a row of a list, with what it holds and held. */
export const accountFields = graphql(`
  fragment AccountFields on Account {
    id
    username
    name
    createdAt
    grants {
      id
      role
      validFrom
      validTo
      reason
      holds
      unit {
        ...UnitName
      }
    }
  }
`);

/** A grant lent for some days. */
export const delegationFields = graphql(`
  fragment DelegationFields on Delegation {
    id
    from
    fromId
    to
    isGiven
    isOver
    validFrom
    validTo
    reason
    holds
    grant {
      id
      role
      unit {
        ...UnitName
      }
    }
  }
`);

export const sessionFields = graphql(`
  fragment SessionFields on Session {
    id
    createdAt
    address
    userAgent
    isCurrent
  }
`);

export const tokenFields = graphql(`
  fragment TokenFields on Token {
    id
    name
    scopes
    addresses
    expiresAt
    revokedAt
    lastUsedAt
    lastUsedAddress
  }
`);

export const accountsQuery = graphql(`
  query Accounts($search: String, $first: Int, $after: String) {
    accounts(search: $search, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AccountFields
      }
    }
  }
`);

/** An account with where it is signed in and by what its programs do. */
export const accountPageQuery = graphql(`
  query AccountPage($id: ID!) {
    account(id: $id) {
      ...AccountFields
      hasSecondFactor
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

export const resetSecondFactorMutation = graphql(`
  mutation ResetSecondFactor($account: String!) {
    resetSecondFactor(account: $account) {
      __typename
      ...AccountFields
      ...RefusedFields
    }
  }
`);

export const createAccountMutation = graphql(`
  mutation CreateAccount($username: String!, $name: String!) {
    createAccount(username: $username, name: $name) {
      __typename
      ... on AccountWithPassword {
        password
        account {
          ...AccountFields
        }
      }
      ...RefusedFields
    }
  }
`);

export const resetPasswordMutation = graphql(`
  mutation ResetPassword($account: String!) {
    resetPassword(account: $account) {
      __typename
      ... on AccountWithPassword {
        password
        account {
          ...AccountFields
        }
      }
      ...RefusedFields
    }
  }
`);

export const endSessionsMutation = graphql(`
  mutation EndSessions($account: String!) {
    endSessions(account: $account) {
      __typename
      ...AccountFields
      ...RefusedFields
    }
  }
`);

export const grantRoleMutation = graphql(`
  mutation GrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      __typename
      ... on Grant {
        id
      }
      ...RefusedFields
    }
  }
`);

export const endGrantMutation = graphql(`
  mutation EndGrant($id: ID!, $reason: String!) {
    endGrant(id: $id, reason: $reason) {
      __typename
      ... on Grant {
        id
        validTo
      }
      ...RefusedFields
    }
  }
`);

export {
  changeSavedFilterMutation,
  createSavedFilterMutation,
  deleteSavedFilterMutation,
  renameSavedFilterMutation,
  savedFilterFields,
  savedFilterQuery,
  savedFiltersQuery,
} from './saved-filters.ts';
export type { SavedFilterFields } from './saved-filters.ts';
