import { graphql } from '../generated/gql.ts';

export type {
  AccessChangeFieldsFragment as AccessChangeFields,
  ActUnitFieldsFragment as ActUnitFields,
  ReorganisationDryRunQuery as ReorganisationDryRunData,
  ReorganisationFollowersQuery as ReorganisationFollowersData,
  ReorganisationFieldsFragment as ReorganisationFields,
  ReorganisationInput,
  ReorganisationMove,
  ReorganisationPageQuery as ReorganisationPageData,
  ReorganisationState,
  TouchedFieldsFragment as TouchedFields,
  TouchedKind,
  TouchedState,
  UnitChangeFieldsFragment as UnitChangeFields,
  UnitChangeInput,
  UnitChangeType,
} from '../generated/graphql.ts';
export {
  applyReorganisationMutation,
  cancelReorganisationMutation,
  draftReorganisationMutation,
  editReorganisationMutation,
  revertReorganisationMutation,
} from './reorganisation-mutations.ts';

/** A unit as an act speaks of it: on the map, or one that the act makes. */
export const actUnitFields = graphql(`
  fragment ActUnitFields on ActUnit {
    unit {
      id
      asOf
    }
    key
    code
    kind
    name
    fullName
  }
`);

/** A change of an act, with all that it takes to write it down again. */
export const unitChangeFields = graphql(`
  fragment UnitChangeFields on UnitChange {
    number
    type
    before {
      ...ActUnitFields
      parent {
        ...ActUnitFields
      }
    }
    after {
      ...ActUnitFields
      otherName
      share
      communesTotal
      parent {
        ...ActUnitFields
      }
    }
    unrecorded
    source
  }
`);

/** An act as a row of a list. */
export const reorganisationFields = graphql(`
  fragment ReorganisationFields on Reorganisation {
    id
    number
    basis
    title
    issuedOn
    effectiveOn
    isEffectiveVerified
    source
    state
    version
    appliedAt
    appliedBy
    isKept
  }
`);

/** Acts by their filters, the latest first. */
export const reorganisationsQuery = graphql(`
  query Reorganisations(
    $state: [ReorganisationState!]
    $search: String
    $from: Date
    $to: Date
    $first: Int
    $after: String
  ) {
    reorganisations(
      state: $state
      search: $search
      from: $from
      to: $to
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ReorganisationFields
      }
    }
  }
`);

/** All that a page about one act shows; what it touches is asked for apart, by whoever keeps it. */
export const reorganisationPageQuery = graphql(`
  query ReorganisationPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on Reorganisation {
        ...ReorganisationFields
        changes {
          ...UnitChangeFields
        }
        toldChanges {
          type
          codes
          from
          to
          source
        }
        moves {
          move
          to
          isOpen
          refusal {
            code
            message
          }
        }
        editRefusal {
          code
          message
        }
        history {
          id
          at
          actorName
          action
          reason
        }
      }
    }
  }
`);

/** A thing that an act touches. */
export const touchedFields = graphql(`
  fragment TouchedFields on TouchedRow {
    kind
    subjectId
    before
    after
    account
    isFollowed
    unit {
      ...ActUnitFields
    }
  }
`);

/** A unit that somebody comes to see by an act. */
export const accessChangeFields = graphql(`
  fragment AccessChangeFields on AccessChange {
    isGiven
    isHeld
    isFollower
    grant
    account
    role
    heldAt {
      ...ActUnitFields
    }
    unit {
      ...ActUnitFields
    }
  }
`);

/** What applying a draft would do, or why it is refused. */
export const reorganisationDryRunQuery = graphql(`
  query ReorganisationDryRun($id: ID!) {
    node(id: $id) {
      __typename
      ... on Reorganisation {
        id
        version
        dryRun {
          __typename
          ... on ReorganisationDryRun {
            version
            fingerprint
            touched {
              ...TouchedFields
            }
            access {
              ...AccessChangeFields
            }
          }
          ...RefusedFields
        }
      }
    }
  }
`);

/** What an act on the map has touched, and who came to see what by it. */
export const reorganisationTouchedQuery = graphql(`
  query ReorganisationTouched($id: ID!) {
    node(id: $id) {
      __typename
      ... on Reorganisation {
        id
        version
        touched {
          ...TouchedFields
        }
        access {
          ...AccessChangeFields
        }
      }
    }
  }
`);

/** Whom a draft is to give access, and who else could follow. */
export const reorganisationFollowersQuery = graphql(`
  query ReorganisationFollowers($id: ID!) {
    node(id: $id) {
      __typename
      ... on Reorganisation {
        id
        version
        access {
          ...AccessChangeFields
        }
        followers {
          ...AccessChangeFields
        }
      }
    }
  }
`);
