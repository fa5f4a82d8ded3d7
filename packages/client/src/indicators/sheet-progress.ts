import { graphql } from '../generated/gql.ts';

export type { SheetProgressQuery as SheetProgressData } from '../generated/graphql.ts';

/** How far each unit of a level has got for one period, begun or not. */
export const sheetProgressQuery = graphql(`
  query SheetProgress($under: String!, $level: UnitLevel!, $period: String!, $asOf: Date) {
    figureGrid(under: $under, level: $level, period: $period, asOf: $asOf) {
      period {
        ...PeriodFields
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
      }
    }
  }
`);
