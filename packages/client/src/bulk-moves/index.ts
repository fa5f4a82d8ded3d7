import { graphql } from '../generated/gql.ts';

export type {
  BulkMoveFieldsFragment as BulkMoveFields,
  BulkMoveKind,
  BulkMovePageQuery as BulkMovePageData,
  PrepareBulkMoveInput,
} from '../generated/graphql.ts';

/** How far a bulk move has got. */
export const bulkMoveFields = graphql(`
  fragment BulkMoveFields on BulkMove {
    id
    move
    createdAt
    total
    waiting
    done
    refused
    programme {
      id
      code
    }
  }
`);

/** A bulk move with every one of the many, and what became of it. */
export const bulkMovePageQuery = graphql(`
  query BulkMovePage($id: ID!) {
    bulkMove(id: $id) {
      ...BulkMoveFields
      items {
        outcome
        settledAt
        unit {
          ...UnitName
        }
        signing {
          id
        }
        refusal {
          code
          message
        }
      }
    }
  }
`);

/** The viewer's own bulk moves of which something still waits. */
export const bulkMovesQuery = graphql(`
  query BulkMoves {
    bulkMoves {
      ...BulkMoveFields
    }
  }
`);

export const prepareBulkMoveMutation = graphql(`
  mutation PrepareBulkMove($input: PrepareBulkMoveInput!) {
    prepareBulkMove(input: $input) {
      __typename
      ...BulkMoveFields
      ...RefusedFields
    }
  }
`);

/** Makes the next ones that wait. */
export const runBulkMoveMutation = graphql(`
  mutation RunBulkMove($id: ID!, $first: Int!) {
    runBulkMove(id: $id, first: $first) {
      __typename
      ...BulkMoveFields
      ...RefusedFields
    }
  }
`);
