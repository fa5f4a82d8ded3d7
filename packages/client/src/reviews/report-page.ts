import { graphql } from '../generated/gql.ts';

export type {
  ReportCommentFieldsFragment as ReportCommentFields,
  ReportPageQuery as ReportPageData,
} from '../generated/graphql.ts';

/** What was said of a version that was sent back. */
export const reportCommentFields = graphql(`
  fragment ReportCommentFields on ReportComment {
    number
    section
    period
    text
    by
    at
    indicator {
      id
      key
      nameVi
      nameEn
    }
  }
`);

/** A report as its unit writes it and as it is decided on. */
export const reportPageQuery = graphql(`
  query ReportPage($id: ID!, $asOf: Date) {
    report(id: $id) {
      ...ReportRowFields
      unit {
        asOf
      }
      number
      version
      exemptReason
      missingFigures
      cycle {
        id
        period
        firstDay
        lastDay
        cutOffOn
      }
      entryRefusal {
        code
        message
        facts
      }
      sections {
        text
        previousText
        section {
          key
          part
          titleVi
          titleEn
          guidanceVi
          guidanceEn
          isRequired
        }
      }
      sheets {
        period {
          ...PeriodFields
        }
        sheet {
          id
          state
          number
          acceptedNumber
          version
          updatedAt
          entryRefusal {
            code
            message
            facts
          }
        }
        cells {
          ...SheetCellFields
          indicator {
            ...IndicatorFields
          }
        }
        findings {
          ...RuleFindingFields
        }
      }
      sums {
        period
        state
        value
        indicator {
          ...IndicatorFields
        }
        cells {
          reported
          expected
        }
        units {
          reported
          expected
        }
      }
      children {
        id
        state
        unit {
          ...UnitName
        }
        standing(asOf: $asOf) {
          standing
          days
          workingDays
        }
      }
      comments {
        ...ReportCommentFields
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
    }
  }
`);
