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

/** One unit's figures of following periods. */
export const figureSeriesQuery = graphql(`
  query FigureSeries(
    $unit: String!
    $indicator: String!
    $from: String!
    $to: String!
    $borders: Date
    $layer: FigureLayer
    $asOf: Date
  ) {
    figureSeries(
      unit: $unit
      indicator: $indicator
      from: $from
      to: $to
      borders: $borders
      layer: $layer
      asOf: $asOf
    ) {
      ...FigureFields
    }
  }
`);

/** The units of a level by one figure; without a value there is no rank. */
export const figureRankingQuery = graphql(`
  query FigureRanking(
    $under: String!
    $level: UnitLevel!
    $indicator: String!
    $period: String!
    $isLowestFirst: Boolean
    $borders: Date
    $layer: FigureLayer
    $asOf: Date
  ) {
    figureRanking(
      under: $under
      level: $level
      indicator: $indicator
      period: $period
      isLowestFirst: $isLowestFirst
      borders: $borders
      layer: $layer
      asOf: $asOf
    ) {
      rank
      figure {
        unit {
          ...UnitName
        }
        period
        state
        value
        units {
          reported
          expected
        }
        inherited
        isMapKnown
      }
    }
  }
`);

/** What a figure is made of: what is missing stands among what was reported. */
export const explainFigureQuery = graphql(`
  query ExplainFigure(
    $unit: String!
    $indicator: String!
    $period: String!
    $borders: Date
    $layer: FigureLayer
    $asOf: Date
    $first: Int
    $after: String
  ) {
    explainFigure(
      unit: $unit
      indicator: $indicator
      period: $period
      borders: $borders
      layer: $layer
      asOf: $asOf
    ) {
      figure {
        ...FigureFields
        unit {
          ...UnitName
        }
        indicator {
          ...IndicatorFields
        }
      }
      contributions(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          unit {
            ...UnitName
          }
          from {
            ...UnitName
          }
          period
          state
          value
          numerator
          denominator
          share
          number
          acceptedAt
          submittedAt
        }
      }
    }
  }
`);

/** The periods of one frequency, oldest first. */
export const periodsQuery = graphql(`
  query Periods($frequency: Frequency!, $calendar: String, $from: Date, $to: Date) {
    periods(frequency: $frequency, calendar: $calendar, from: $from, to: $to) {
      key
      firstDay
      lastDay
      hasEnded
    }
  }
`);
