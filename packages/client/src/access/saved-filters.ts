import { graphql } from '../generated/gql.ts';

export type { SavedFilterFieldsFragment as SavedFilterFields } from '../generated/graphql.ts';

/** The conditions of a list under a name. */
export const savedFilterFields = graphql(`
  fragment SavedFilterFields on SavedFilter {
    id
    name
    query
    isOwn
  }
`);

export const savedFiltersQuery = graphql(`
  query SavedFilters($resource: SavedFilterResource!) {
    savedFilters(resource: $resource) {
      ...SavedFilterFields
    }
  }
`);

/** One that an address names: one's own, or a colleague's. */
export const savedFilterQuery = graphql(`
  query SavedFilter($id: ID!) {
    savedFilter(id: $id) {
      ...SavedFilterFields
    }
  }
`);

export const createSavedFilterMutation = graphql(`
  mutation CreateSavedFilter($input: CreateSavedFilterInput!) {
    createSavedFilter(input: $input) {
      __typename
      ...SavedFilterFields
      ...RefusedFields
    }
  }
`);

export const renameSavedFilterMutation = graphql(`
  mutation RenameSavedFilter($id: ID!, $name: String!) {
    renameSavedFilter(id: $id, name: $name) {
      __typename
      ...SavedFilterFields
      ...RefusedFields
    }
  }
`);

export const changeSavedFilterMutation = graphql(`
  mutation ChangeSavedFilter($id: ID!, $query: String!) {
    changeSavedFilter(id: $id, query: $query) {
      __typename
      ...SavedFilterFields
      ...RefusedFields
    }
  }
`);

export const deleteSavedFilterMutation = graphql(`
  mutation DeleteSavedFilter($id: ID!) {
    deleteSavedFilter(id: $id) {
      __typename
      ...SavedFilterFields
      ...RefusedFields
    }
  }
`);
