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
  query PublishedFigures(
    $unit: String
    $indicator: String
    $ofReviews: Boolean
    $asOf: Date
    $first: Int
    $after: String
  ) {
    publishedFigures(
      unit: $unit
      indicator: $indicator
      ofReviews: $ofReviews
      asOf: $asOf
      first: $first
      after: $after
    ) {
      totalCount
      nodes {
        ...PublishedFigureFields
      }
    }
  }
`);

/** The standards, each with what sources printed about it. */
export const standardsQuery = graphql(`
  query Standards($first: Int) {
    standards(first: $first) {
      totalCount
      nodes {
        ...StandardFields
      }
    }
  }
`);

/** To how many units each standard applies on the map of a day. */
export const applicableQuery = graphql(`
  query Applicable($under: String, $asOf: Date, $first: Int) {
    standards(first: $first) {
      nodes {
        id
        applicable(under: $under, asOf: $asOf)
      }
    }
  }
`);

export {
  explainFigureQuery,
  figureRankingQuery,
  figureSeriesQuery,
  periodsQuery,
  reportedPeriodsQuery,
} from './figure-series.ts';
export {
  figureFields,
  periodChangeFields,
  figureQuery,
  figureLevelsQuery,
  figureTableQuery,
  figureTotalsQuery,
  indicatorFields,
  indicatorsQuery,
} from './figures.ts';
export type {
  ExplainFigureData,
  ExplainFigureVariables,
  FigureFields,
  FigureLayer,
  FigureRankingData,
  FigureRankingVariables,
  FigureSeriesData,
  FigureSeriesVariables,
  FigureState,
  FigureTableData,
  FigureTableVariables,
  FigureTotalsVariables,
  Frequency,
  IndicatorFields,
  PeriodChangeFields,
  PeriodsData,
} from './figures.ts';
export {
  catalogueIndicatorFields,
  catalogueRuleFields,
  indicatorCatalogueQuery,
  indicatorChoicesQuery,
  indicatorName,
  indicatorPageQuery,
  ruleCatalogueQuery,
} from './catalogue.ts';
export type {
  CatalogueIndicatorFields,
  CatalogueRuleFields,
  IndicatorChoicesData,
  IndicatorPageData,
} from './catalogue.ts';
export {
  createIndicatorMutation,
  createValidationRuleMutation,
  editIndicatorMutation,
  editValidationRuleMutation,
  validationRuleFields,
  validationRulesQuery,
} from './definitions.ts';
export type {
  CreateIndicatorInput,
  CreateValidationRuleInput,
  EditIndicatorInput,
  EditValidationRuleInput,
  RuleKind,
  RuleSeverity,
  ValidationRuleFields,
} from './definitions.ts';
export {
  enterFiguresMutation,
  figureGridQuery,
  figureSheetFields,
  figureSheetPageFields,
  figureSheetQuery,
  figureSheetsQuery,
  figureSheetVersionsQuery,
  moveFigureSheetMutation,
  moveFigureSheetsMutation,
  periodFields,
  ruleFindingFields,
  sheetCellFields,
} from './figure-sheets.ts';
export type {
  EnteredState,
  EnterFiguresInput,
  FigureGridData,
  FigureSheetFields,
  FigureSheetMove,
  FigureSheetPageFields,
  MoveFigureSheetInput,
  MoveFigureSheetsInput,
  PeriodFields,
  RuleFindingFields,
  SheetCellFields,
  SheetState,
} from './figure-sheets.ts';
export { sheetProgressQuery } from './sheet-progress.ts';
export type { SheetProgressData } from './sheet-progress.ts';
