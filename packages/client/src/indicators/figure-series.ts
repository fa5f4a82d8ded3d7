import { graphql } from '../generated/gql.ts';

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
      change {
        ...PeriodChangeFields
      }
    }
  }
`);

/** In which of following periods anything was reported that counts for a unit. */
export const reportedPeriodsQuery = graphql(`
  query ReportedPeriods(
    $unit: String!
    $indicator: String!
    $from: String!
    $to: String!
    $borders: Date
    $asOf: Date
  ) {
    figureSeries(
      unit: $unit
      indicator: $indicator
      from: $from
      to: $to
      borders: $borders
      asOf: $asOf
    ) {
      period
      units {
        reported
      }
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
        hadBegun
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
        change {
          ...PeriodChangeFields
        }
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
          sheet {
            id
            unit {
              ...UnitName
            }
            period {
              key
            }
          }
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
