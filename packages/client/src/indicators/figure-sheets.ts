import { graphql } from '../generated/gql.ts';

export type {
  EnteredState,
  EnterFiguresInput,
  FigureGridQuery as FigureGridData,
  FigureSheetFieldsFragment as FigureSheetFields,
  FigureSheetMove,
  FigureSheetPageFieldsFragment as FigureSheetPageFields,
  MoveFigureSheetInput,
  MoveFigureSheetsInput,
  PeriodFieldsFragment as PeriodFields,
  RuleFindingFieldsFragment as RuleFindingFields,
  SheetCellFieldsFragment as SheetCellFields,
  SheetState,
} from '../generated/graphql.ts';

export const periodFields = graphql(`
  fragment PeriodFields on Period {
    key
    frequency
    firstDay
    lastDay
    hasEnded
    calendar {
      key
      nameVi
      nameEn
    }
  }
`);

/** A sheet as a row of a list. */
export const figureSheetFields = graphql(`
  fragment FigureSheetFields on FigureSheet {
    id
    state
    number
    acceptedNumber
    version
    updatedAt
    unit {
      ...UnitName
    }
    period {
      ...PeriodFields
    }
  }
`);

/** One figure, beside what is official of it. */
export const sheetCellFields = graphql(`
  fragment SheetCellFields on SheetCell {
    state
    value
    note
    official
    officialState
    previous
    previousState
    indicator {
      id
      key
      nameVi
      nameEn
      measureVi
      measureEn
    }
  }
`);

export const ruleFindingFields = graphql(`
  fragment RuleFindingFields on RuleFinding {
    severity
    message
    isExplained
    rule {
      id
      key
      nameVi
      nameEn
    }
    indicators {
      id
      key
    }
  }
`);

/** A sheet with its figures, its open and closed moves, and its versions. */
export const figureSheetPageFields = graphql(`
  fragment FigureSheetPageFields on FigureSheet {
    ...FigureSheetFields
    entryRefusal {
      code
      message
      facts
    }
    cells {
      ...SheetCellFields
    }
    findings {
      ...RuleFindingFields
    }
    moves {
      move
      to
      isOpen
      isOnBehalf
      inNameOf
      refusal {
        code
        message
        facts
      }
    }
    versions {
      number
      reason
      startedBy
      startedAt
      submittedBy
      submittedFor
      submittedAt
      acceptedBy
      acceptedFor
      acceptedAt
      returnReason
      isOfficial
    }
    history {
      id
      at
      actorName
      action
      reason
      isOnBehalf
      inNameOf
      before
      after
    }
  }
`);

/** The figures of many units for one period, as they are entered. */
export const figureGridQuery = graphql(`
  query FigureGrid($under: String!, $level: UnitLevel!, $period: String!, $asOf: Date) {
    figureGrid(under: $under, level: $level, period: $period, asOf: $asOf) {
      period {
        ...PeriodFields
      }
      previous {
        ...PeriodFields
      }
      indicators {
        ...IndicatorFields
      }
      notDue
      rows {
        unit {
          ...UnitName
        }
        sheet {
          id
          state
          number
          acceptedNumber
          version
          updatedAt
        }
        refusal {
          code
          message
          facts
        }
        cells {
          ...SheetCellFields
        }
        findings {
          ...RuleFindingFields
        }
      }
    }
  }
`);

export const figureSheetQuery = graphql(`
  query FigureSheet($unit: String!, $period: String!, $asOf: Date) {
    figureSheet(unit: $unit, period: $period, asOf: $asOf) {
      ...FigureSheetPageFields
    }
  }
`);

export const figureSheetsQuery = graphql(`
  query FigureSheets(
    $under: String
    $period: String
    $state: [SheetState!]
    $asOf: Date
    $first: Int
    $after: String
  ) {
    figureSheets(
      under: $under
      period: $period
      state: $state
      asOf: $asOf
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...FigureSheetFields
      }
    }
  }
`);

/** What one version of each sheet held. */
export const figureSheetVersionsQuery = graphql(`
  query FigureSheetVersions($unit: String!, $period: String!, $asOf: Date) {
    figureSheet(unit: $unit, period: $period, asOf: $asOf) {
      id
      versions {
        number
        isOfficial
        cells {
          ...SheetCellFields
        }
      }
    }
  }
`);

export const enterFiguresMutation = graphql(`
  mutation EnterFigures($input: EnterFiguresInput!) {
    enterFigures(input: $input) {
      __typename
      ... on EnteredFigures {
        changed
        sheets {
          ...FigureSheetFields
        }
      }
      ...RefusedFields
    }
  }
`);

export const moveFigureSheetMutation = graphql(`
  mutation MoveFigureSheet($input: MoveFigureSheetInput!) {
    moveFigureSheet(input: $input) {
      __typename
      ...FigureSheetPageFields
      ...RefusedFields
    }
  }
`);

export const moveFigureSheetsMutation = graphql(`
  mutation MoveFigureSheets($input: MoveFigureSheetsInput!) {
    moveFigureSheets(input: $input) {
      __typename
      ... on MovedFigureSheets {
        results {
          refusal {
            code
            message
            facts
          }
          sheet {
            ...FigureSheetFields
          }
        }
      }
      ...RefusedFields
    }
  }
`);
