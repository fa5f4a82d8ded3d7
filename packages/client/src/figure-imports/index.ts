import { graphql } from '../generated/gql.ts';

export type { FigureImportFieldsFragment as FigureImportFields } from '../generated/graphql.ts';

/** What a table would change, and what is wrong with it. */
export const figureImportFields = graphql(`
  fragment FigureImportFields on FigureImport {
    id
    name
    sheet
    unreadSheets {
      name
      hasFigures
    }
    createdAt
    appliedAt
    unchanged
    kept
    period {
      key
    }
    changes {
      place
      unit {
        ...UnitName
      }
      indicator {
        id
        key
        nameVi
        nameEn
        measureVi
        measureEn
      }
      before {
        state
        value
      }
      after {
        state
        value
      }
    }
    errors {
      place
      code
      message
      candidates
    }
  }
`);

export const figureImportQuery = graphql(`
  query FigureImportPage($id: ID!) {
    node(id: $id) {
      __typename
      ...FigureImportFields
    }
  }
`);

/** Compares a table that was copied out of a spreadsheet. */
export const pasteFiguresMutation = graphql(`
  mutation PasteFigures($under: String!, $level: UnitLevel!, $period: String!, $text: String!) {
    pasteFigures(under: $under, level: $level, period: $period, text: $text) {
      __typename
      ...FigureImportFields
      ...RefusedFields
    }
  }
`);

/** Takes a table over: whole, or not at all. */
export const applyFigureImportMutation = graphql(`
  mutation ApplyFigureImport($input: ApplyFigureImportInput!) {
    applyFigureImport(input: $input) {
      __typename
      ...FigureImportFields
      ...RefusedFields
    }
  }
`);
