import { graphql } from '../generated/gql.ts';

export type {
  CreateReviewTemplateInput,
  EditReviewTemplateInput,
  ReportPart,
  ReviewSectionFieldsFragment as ReviewSectionFields,
  ReviewTemplateFieldsFragment as ReviewTemplateFields,
  ReviewTemplateRowFieldsFragment as ReviewTemplateRowFields,
} from '../generated/graphql.ts';

/** A text that units are asked for. */
export const reviewSectionFields = graphql(`
  fragment ReviewSectionFields on ReviewSection {
    key
    titleVi
    titleEn
    guidanceVi
    guidanceEn
    part
    isRequired
    position
  }
`);

/** A template as a row of a list: how much it asks for, not what. */
export const reviewTemplateRowFields = graphql(`
  fragment ReviewTemplateRowFields on ReviewTemplate {
    id
    key
    nameVi
    nameEn
    isActive
    version
    indicators {
      id
    }
    sections {
      key
    }
    deadlines {
      level
      workingDays
    }
  }
`);

/** A template as it reads now, and as it did. */
export const reviewTemplateFields = graphql(`
  fragment ReviewTemplateFields on ReviewTemplate {
    ...ReviewTemplateRowFields
    indicators {
      key
      nameVi
      nameEn
    }
    sections {
      ...ReviewSectionFields
    }
    versions {
      version
      content
      recordedAt
    }
  }
`);

/** The templates, and whether the viewer keeps them. */
export const reviewTemplatesQuery = graphql(`
  query ReviewTemplates($isActive: Boolean, $first: Int) {
    reviewTemplates(isActive: $isActive, first: $first) {
      nodes {
        ...ReviewTemplateRowFields
      }
    }
    viewer {
      id
      catalogueRefusal {
        code
        message
      }
    }
  }
`);

/** One template with the indicators it may ask for, and whether the viewer keeps it. */
export const reviewTemplatePageQuery = graphql(`
  query ReviewTemplatePage($key: String!, $indicators: Int) {
    reviewTemplate(key: $key) {
      ...ReviewTemplateFields
    }
    indicators(first: $indicators) {
      nodes {
        ...CatalogueIndicatorFields
      }
    }
    viewer {
      id
      catalogueRefusal {
        code
        message
      }
    }
  }
`);

export const createReviewTemplateMutation = graphql(`
  mutation CreateReviewTemplate($input: CreateReviewTemplateInput!) {
    createReviewTemplate(input: $input) {
      __typename
      ...ReviewTemplateFields
      ...RefusedFields
    }
  }
`);

export const editReviewTemplateMutation = graphql(`
  mutation EditReviewTemplate($input: EditReviewTemplateInput!) {
    editReviewTemplate(input: $input) {
      __typename
      ...ReviewTemplateFields
      ...RefusedFields
    }
  }
`);
