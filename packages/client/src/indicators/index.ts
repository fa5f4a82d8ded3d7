import { graphql } from '../generated/gql.ts';

export type {
  IndicatorKind,
  Precision,
  PublishedFigureFieldsFragment as PublishedFigureFields,
  StandardFieldsFragment as StandardFields,
} from '../generated/graphql.ts';

/** A figure as it was published, with how exactly. */
export const publishedFigureFields = graphql(`
  fragment PublishedFigureFields on PublishedFigure {
    id
    period
    asOf
    value
    decimals
    precision
    remark
    source
    unit {
      ...UnitName
    }
    indicator {
      id
      key
      kind
      nameVi
      nameEn
      measureVi
      measureEn
      position
    }
  }
`);

/** A standard with what was published about it. */
export const standardFields = graphql(`
  fragment StandardFields on Standard {
    id
    key
    position
    nameVi
    nameEn
    kinds
    source
    published {
      id
      asOf
      achieved
      applicable
      source
      unit {
        ...UnitName
      }
    }
  }
`);

export const publishedFiguresQuery = graphql(`
  query PublishedFigures($unit: String, $indicator: String, $first: Int, $after: String) {
    publishedFigures(unit: $unit, indicator: $indicator, first: $first, after: $after) {
      totalCount
      nodes {
        ...PublishedFigureFields
      }
    }
  }
`);

export const standardsQuery = graphql(`
  query Standards($under: String, $asOf: Date, $first: Int) {
    standards(first: $first) {
      totalCount
      nodes {
        ...StandardFields
        applicable(under: $under, asOf: $asOf)
      }
    }
  }
`);
