import { graphql } from '../generated/gql.ts';

export type {
  FigureFieldsFragment as FigureFields,
  FigureLayer,
  FigureState,
  FigureTableQuery as FigureTableData,
  FigureTableQueryVariables as FigureTableVariables,
  FigureTotalsQueryVariables as FigureTotalsVariables,
  FigureRankingQuery as FigureRankingData,
  FigureRankingQueryVariables as FigureRankingVariables,
  FigureSeriesQuery as FigureSeriesData,
  FigureSeriesQueryVariables as FigureSeriesVariables,
  ExplainFigureQuery as ExplainFigureData,
  ExplainFigureQueryVariables as ExplainFigureVariables,
  PeriodsQuery as PeriodsData,
  Frequency,
  IndicatorFieldsFragment as IndicatorFields,
  PeriodChangeFieldsFragment as PeriodChangeFields,
} from '../generated/graphql.ts';

/** What tells one indicator from another, and how its figures are written. */
export const indicatorFields = graphql(`
  fragment IndicatorFields on Indicator {
    id
    key
    kind
    nameVi
    nameEn
    measureVi
    measureEn
    position
    decimals
    per
    collectedAt
    frequency
    calendar {
      key
    }
    numerator {
      id
      frequency
      nameVi
      nameEn
    }
    denominator {
      id
      nameVi
      nameEn
    }
  }
`);

/** A figure with all that says how far it can be trusted; whose and of what stands beside it. */
export const figureFields = graphql(`
  fragment FigureFields on Figure {
    period
    state
    value
    numerator
    denominator
    units {
      reported
      expected
    }
    cells {
      reported
      expected
    }
    notApplicable
    inherited
    oldest
    newest
    isMapKnown
    hadBegun
    faults {
      ...UnitName
    }
    published {
      value
      precision
      decimals
      source
      remark
      difference
      agrees
    }
  }
`);

/** What changed in a figure since an earlier period, and how much of that period was told. */
export const periodChangeFields = graphql(`
  fragment PeriodChangeFields on PeriodChange {
    difference
    percentage
    isAlike
    before {
      period
      state
      hadBegun
      value
      units {
        reported
        expected
      }
    }
  }
`);

/** The indicators there are, in their order. */
export const indicatorsQuery = graphql(`
  query Indicators($first: Int) {
    indicators(first: $first) {
      totalCount
      nodes {
        ...IndicatorFields
      }
    }
  }
`);

/** The unit that figures are asked under, on the day of their map: since when it is, and which levels of units lie there. */
export const figureLevelsQuery = graphql(`
  query FigureLevels($under: String!, $day: Date) {
    unit(code: $under, asOf: $day) {
      ...UnitName
      validFrom
      startUnknown
      counts {
        level
        count
      }
    }
  }
`);

/** Units down, indicators across; the order of a row is that of `indicators`. */
export const figureTableQuery = graphql(`
  query FigureTable(
    $under: String!
    $level: UnitLevel!
    $indicators: [String!]
    $period: String!
    $borders: Date
    $layer: FigureLayer
    $asOf: Date
  ) {
    figureTable(
      under: $under
      level: $level
      indicators: $indicators
      period: $period
      borders: $borders
      layer: $layer
      asOf: $asOf
    ) {
      period
      level
      under {
        ...UnitName
      }
      indicators {
        ...IndicatorFields
      }
      rows {
        unit {
          ...UnitName
        }
        figures {
          period
          state
          value
          units {
            reported
            expected
          }
          inherited
          isMapKnown
          hadBegun
        }
      }
      total {
        unit {
          ...UnitName
        }
        figures {
          ...FigureFields
        }
      }
    }
  }
`);

/** Several figures of one unit for one period; the level given is the unit's own. */
export const figureTotalsQuery = graphql(`
  query FigureTotals(
    $unit: String!
    $level: UnitLevel!
    $indicators: [String!]
    $period: String!
    $asOf: Date
  ) {
    figureTable(
      under: $unit
      level: $level
      indicators: $indicators
      period: $period
      asOf: $asOf
    ) {
      indicators {
        ...IndicatorFields
      }
      total {
        unit {
          ...UnitName
        }
        figures {
          ...FigureFields
        }
      }
    }
  }
`);

/** One figure, official unless told otherwise. */
export const figureQuery = graphql(`
  query Figure(
    $unit: String!
    $indicator: String!
    $period: String!
    $borders: Date
    $layer: FigureLayer
    $asOf: Date
  ) {
    figure(
      unit: $unit
      indicator: $indicator
      period: $period
      borders: $borders
      layer: $layer
      asOf: $asOf
    ) {
      ...FigureFields
      unit {
        ...UnitName
      }
      indicator {
        ...IndicatorFields
      }
    }
  }
`);
