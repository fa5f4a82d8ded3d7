import { graphql } from '../generated/gql.ts';

export {
  editTargetMutation,
  grantRecognitionMutation,
  setTargetMutation,
  withdrawRecognitionMutation,
} from './recognition-mutations.ts';
export type {
  RecognitionFieldsFragment as RecognitionFields,
  RecognitionState,
  StandardPageQuery as StandardPageData,
  StandardProgressesQuery as StandardProgressesData,
  TargetFieldsFragment as TargetFields,
} from '../generated/graphql.ts';

/** What was printed last, beside what is counted for the same day. */
export const progressComparison = graphql(`
  fragment ProgressComparison on PublishedProgressComparison {
    achieved
    applicable
    difference
    agrees
    published {
      id
      asOf
      achieved
      applicable
      source
    }
  }
`);

/** A recognition as a row of a list. */
export const recognitionFields = graphql(`
  fragment RecognitionFields on Recognition {
    id
    decisionNumber
    decidedOn
    validFrom
    validTo
    withdrawnOn
    withdrawalNumber
    withdrawalReason
    state
    version
    withdrawalRefusal {
      code
      message
    }
    unit {
      ...UnitName
      validTo
      parent {
        ...UnitName
      }
    }
    awaits {
      ...UnitName
    }
  }
`);

/** A target with how far it has got. */
export const targetFields = graphql(`
  fragment TargetFields on Target {
    id
    value
    direction
    since
    dueOn
    source
    version
    unit {
      ...UnitName
    }
    standard {
      id
      key
      nameVi
      nameEn
    }
    indicator {
      id
      key
      kind
      decimals
      nameVi
      nameEn
      measureVi
    }
    progress {
      period
      state
      value
      percentage
      units {
        reported
        expected
      }
      isComplete
      isReached
      isExceeded
      isOverdue
    }
    editRefusal {
      code
      message
    }
  }
`);

/** Every standard with how many meet it, of how many, on a day. */
export const standardProgressesQuery = graphql(`
  query StandardProgresses($under: String, $asOf: Date) {
    standards(first: 100) {
      nodes {
        id
        key
        nameVi
        nameEn
        kinds(asOf: $asOf)
        implies {
          id
          key
          nameVi
          nameEn
        }
        progress(under: $under, asOf: $asOf) {
          achieved
          applicable
          awaiting
          published {
            ...ProgressComparison
          }
        }
      }
    }
  }
`);

/** One standard: which units meet it and which do not, part by part, and how it came about. */
export const standardPageQuery = graphql(`
  query StandardPage($key: String!, $under: String, $asOf: Date) {
    standard(key: $key) {
      id
      key
      nameVi
      nameEn
      kinds(asOf: $asOf)
      source
      implies {
        id
        key
        nameVi
        nameEn
      }
      progress(under: $under, asOf: $asOf) {
        achieved
        applicable
        awaiting
        achievedUnits {
          ...UnitName
          parent {
            ...UnitName
          }
        }
        remainingUnits {
          ...UnitName
          parent {
            ...UnitName
          }
          recognitionRefusal {
            code
            message
          }
          awaitingReassessment(standard: $key) {
            id
            unit {
              ...UnitName
            }
          }
        }
        byUnit {
          unit {
            ...UnitName
          }
          achieved
          applicable
        }
        trend(years: 5) {
          asOf
          achieved
          applicable
        }
        published {
          ...ProgressComparison
        }
      }
    }
  }
`);

/** The decisions in a standard, as they stand on a day. */
export const recognitionsQuery = graphql(`
  query Recognitions(
    $standard: String
    $under: String
    $state: [RecognitionState!]
    $asOf: Date
    $first: Int
    $after: String
  ) {
    recognitions(
      standard: $standard
      under: $under
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
        ...RecognitionFields
      }
    }
  }
`);

/** The targets at and under a unit, and whether one may be set for the unit itself. */
export const targetsQuery = graphql(`
  query Targets($under: String, $asOf: Date) {
    targets(under: $under, asOf: $asOf) {
      ...TargetFields
    }
  }
`);

/** Whether the viewer may set a target for a unit. */
export const targetRefusalQuery = graphql(`
  query TargetRefusal($code: String!) {
    unit(code: $code) {
      id
      targetRefusal {
        code
        message
      }
    }
  }
`);
