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
    $subject: String
    $search: String
    $action: [String!]
    $from: Date
    $to: Date
    $first: Int
    $after: String
  ) {
    auditEntries(
      subject: $subject
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
