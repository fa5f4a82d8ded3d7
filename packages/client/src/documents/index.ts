import { graphql } from '../generated/gql.ts';

export type {
  DocumentChainQuery as DocumentChainData,
  DocumentFieldsFragment as DocumentFields,
  DocumentKind,
  DocumentPageQuery as DocumentPageData,
  DocumentRelationKind,
  RelationBasis,
} from '../generated/graphql.ts';

/** A document as a row of a list. */
export const documentFields = graphql(`
  fragment DocumentFields on Document {
    id
    key
    number
    kind
    level
    titleVi
    titleEn
    issuerVi
    issuerEn
    issuedOn
    effectiveFrom
    effectiveTo
  }
`);

/** Documents by kind, level, and words of number, title or issuer. */
export const documentsQuery = graphql(`
  query Documents(
    $kind: [DocumentKind!]
    $level: [UnitLevel!]
    $search: String
    $first: Int
    $after: String
  ) {
    documents(kind: $kind, level: $level, search: $search, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...DocumentFields
      }
    }
  }
`);

/** A document with what it rests on and what rests on it. */
export const documentPageQuery = graphql(`
  query DocumentPage($number: String!) {
    document(number: $number) {
      ...DocumentFields
      remark
      source
      relations {
        kind
        basis
        since
        target {
          ...DocumentFields
        }
      }
      relatedBy {
        kind
        basis
        since
        document {
          ...DocumentFields
        }
      }
      signings {
        id
        title
        state
        signedOn
        unit {
          ...UnitName
        }
      }
    }
  }
`);

/** Every document with its relations, for the drawing of the whole chain. */
export const documentChainQuery = graphql(`
  query DocumentChain {
    documents(first: 200) {
      nodes {
        ...DocumentFields
        relations {
          kind
          basis
          since
          target {
            id
            number
          }
        }
      }
    }
  }
`);
