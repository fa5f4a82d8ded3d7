import { graphql } from '../generated/gql.ts';

export type {
  CorrectedFigureFieldsFragment as CorrectedFigureFields,
  PublicationFieldsFragment as PublicationFields,
  PublicationPreviewQuery as PublicationPreviewData,
  PublicationsQuery as PublicationsData,
} from '../generated/graphql.ts';

/** A figure that reads otherwise than it was published. */
export const correctedFigureFields = graphql(`
  fragment CorrectedFigureFields on CorrectedFigure {
    unitCode
    unitName
    isTotal
    indicator {
      id
      key
      nameVi
      nameEn
      kind
      decimals
      measureVi
      measureEn
    }
    published {
      state
      value
    }
    current {
      state
      value
    }
  }
`);

/** A report that is public, or an addendum to it. */
export const publicationFields = graphql(`
  fragment PublicationFields on Publication {
    id
    number
    symbol
    publishedAt
    publishedBy
    sha256Docx
    sha256Xlsx
    docxPath
    xlsxPath
    corrected {
      ...CorrectedFigureFields
    }
  }
`);

/** What is public of a review, and why the viewer may not see it or correct it. */
export const publicationsQuery = graphql(`
  query Publications($cycle: ID!) {
    reviewCycle(id: $cycle) {
      id
      state
      publicationRefusal {
        code
        message
      }
      addendumRefusal {
        code
        message
      }
      publications {
        ...PublicationFields
      }
    }
  }
`);

/** What would be made public of an open review. */
export const publicationPreviewQuery = graphql(`
  query PublicationPreview($cycle: ID!) {
    publicationPreview(cycle: $cycle) {
      levels {
        level
        reports {
          reported
          expected
        }
      }
      missing {
        code
        fullName
        under
      }
      exempt {
        code
        fullName
        under
      }
      totals {
        indicator {
          id
          key
          nameVi
          nameEn
          kind
          decimals
          measureVi
          measureEn
        }
        state
        value
        units {
          reported
          expected
        }
      }
      sections {
        key
        title
        text
      }
      taskCount
      docxPath
      xlsxPath
    }
  }
`);

/** What an addendum would correct now. */
export const addendumPreviewQuery = graphql(`
  query AddendumPreview($cycle: ID!) {
    addendumPreview(cycle: $cycle) {
      ...CorrectedFigureFields
    }
  }
`);

/** Whether the papers of a publication, written once more, are the same byte for byte. */
export const reproducibleQuery = graphql(`
  query Reproducible($id: ID!) {
    node(id: $id) {
      id
      ... on Publication {
        isReproducible
      }
    }
  }
`);

export const publishAddendumMutation = graphql(`
  mutation PublishAddendum($input: PublishAddendumInput!) {
    publishAddendum(input: $input) {
      __typename
      ... on Publication {
        id
        number
      }
      ...RefusedFields
    }
  }
`);
