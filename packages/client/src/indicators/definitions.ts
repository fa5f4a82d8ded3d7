import { graphql } from '../generated/gql.ts';

export type {
  CreateIndicatorInput,
  CreateValidationRuleInput,
  EditIndicatorInput,
  EditValidationRuleInput,
  RuleKind,
  RuleSeverity,
  ValidationRuleFieldsFragment as ValidationRuleFields,
} from '../generated/graphql.ts';

/** A rule, and how it read in each of its versions. */
export const validationRuleFields = graphql(`
  fragment ValidationRuleFields on ValidationRule {
    id
    key
    nameVi
    nameEn
    severity
    kind
    definition
    position
    isActive
    version
    versions {
      version
      content
      recordedAt
    }
  }
`);

export const validationRulesQuery = graphql(`
  query ValidationRules {
    validationRules {
      ...ValidationRuleFields
    }
  }
`);

export const createValidationRuleMutation = graphql(`
  mutation CreateValidationRule($input: CreateValidationRuleInput!) {
    createValidationRule(input: $input) {
      __typename
      ...ValidationRuleFields
      ...RefusedFields
    }
  }
`);

export const editValidationRuleMutation = graphql(`
  mutation EditValidationRule($input: EditValidationRuleInput!) {
    editValidationRule(input: $input) {
      __typename
      ...ValidationRuleFields
      ...RefusedFields
    }
  }
`);

export const createIndicatorMutation = graphql(`
  mutation CreateIndicator($input: CreateIndicatorInput!) {
    createIndicator(input: $input) {
      __typename
      ... on Indicator {
        id
        key
        nameVi
        nameEn
        position
      }
      ...RefusedFields
    }
  }
`);

export const editIndicatorMutation = graphql(`
  mutation EditIndicator($input: EditIndicatorInput!) {
    editIndicator(input: $input) {
      __typename
      ... on Indicator {
        id
        key
        nameVi
        nameEn
        measureVi
        measureEn
        position
      }
      ...RefusedFields
    }
  }
`);
