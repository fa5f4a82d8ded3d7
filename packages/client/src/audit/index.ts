import { graphql } from '../generated/gql.ts';

export type { AuditEntryFieldsFragment as AuditEntryFields } from '../generated/graphql.ts';

/** An entry of the record: what was done, by whom, to what, and what changed by it. */
export const auditEntryFields = graphql(`
  fragment AuditEntryFields on AuditEntry {
    id
    at
    actorName
    action
    subjectType
    reason
    isOnBehalf
    inNameOf
    account
    from
    to
    before
    after
    unit {
      ...UnitName
    }
    signing {
      id
      title
    }
  }
`);

export const auditEntriesQuery = graphql(`
  query AuditEntries(
    $search: String
    $action: [String!]
    $from: Date
    $to: Date
    $first: Int
    $after: String
  ) {
    auditEntries(
      search: $search
      action: $action
      from: $from
      to: $to
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AuditEntryFields
      }
    }
  }
`);

/** What is on record about one thing, named by its Relay id, or an account by its id; the latest first. */
export const historyQuery = graphql(`
  query History($subject: ID!, $asOf: Date, $after: String) {
    auditEntries(subject: $subject, asOf: $asOf, first: 20, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AuditEntryFields
      }
    }
  }
`);
