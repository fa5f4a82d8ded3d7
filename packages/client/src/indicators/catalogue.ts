import { graphql } from '../generated/gql.ts';

export type {
  CatalogueIndicatorFieldsFragment as CatalogueIndicatorFields,
  CatalogueRuleFieldsFragment as CatalogueRuleFields,
  IndicatorChoicesQuery as IndicatorChoicesData,
  IndicatorPageQuery as IndicatorPageData,
} from '../generated/graphql.ts';

/** What names an indicator wherever another one speaks of it. */
export const indicatorName = graphql(`
  fragment IndicatorName on Indicator {
    id
    key
    nameVi
    nameEn
  }
`);

/** An indicator with all that it means, and since when it reads as it does. */
export const catalogueIndicatorFields = graphql(`
  fragment CatalogueIndicatorFields on Indicator {
    ...IndicatorName
    kind
    measureVi
    measureEn
    source
    position
    decimals
    maxAge
    per
    collectedAt
    frequency
    calendar {
      key
      nameVi
      nameEn
    }
    collectedFrom
    collectedTo
    version
    total {
      ...IndicatorName
    }
    parts {
      ...IndicatorName
    }
    versions {
      version
      recordedAt
    }
  }
`);

/** A rule as a row of the list, with since when it reads as it does. */
export const catalogueRuleFields = graphql(`
  fragment CatalogueRuleFields on ValidationRule {
    id
    key
    nameVi
    nameEn
    severity
    kind
    definition
    position
    isActive
    version
    versions {
      version
      recordedAt
    }
  }
`);

/** Every indicator there is, and whether the viewer may change them. */
export const indicatorCatalogueQuery = graphql(`
  query IndicatorCatalogue($first: Int) {
    indicators(first: $first) {
      totalCount
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

/** One indicator in all its versions, and the rules there are. */
export const indicatorPageQuery = graphql(`
  query IndicatorPage($key: String!) {
    indicator(key: $key) {
      ...CatalogueIndicatorFields
      numerator {
        ...IndicatorName
      }
      denominator {
        ...IndicatorName
      }
      standard {
        id
        key
        nameVi
        nameEn
      }
      versions {
        version
        content
        recordedAt
      }
    }
    validationRules {
      ...CatalogueRuleFields
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

/** What a new indicator may be taken with. */
export const indicatorChoicesQuery = graphql(`
  query IndicatorChoices($first: Int) {
    indicators(first: $first) {
      nodes {
        ...CatalogueIndicatorFields
      }
    }
    standards(first: $first) {
      nodes {
        id
        key
        nameVi
        nameEn
      }
    }
    reportingCalendars {
      key
      nameVi
      nameEn
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

/** Every rule in all its versions, with the indicators that rules speak of. */
export const ruleCatalogueQuery = graphql(`
  query RuleCatalogue($first: Int) {
    validationRules {
      ...ValidationRuleFields
    }
    indicators(first: $first) {
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
