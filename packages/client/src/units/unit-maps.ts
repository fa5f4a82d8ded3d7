import { graphql } from '../generated/gql.ts';

/** A unit that ended and one that came of it, by which act. */
export const lineLink = graphql(`
  fragment LineLink on LineageLink {
    share
    source
    predecessor {
      ...UnitName
      validTo
    }
    successor {
      ...UnitName
      validFrom
    }
    act {
      id
      number
      effectiveOn
      isEffectiveVerified
    }
  }
`);

/** What ties a unit to what it came of, to what came of it, and to whoever shares either with it. */
export const unitLineQuery = graphql(`
  query UnitLine($unit: String!, $asOf: Date) {
    unit(code: $unit, asOf: $asOf) {
      ...UnitName
      validTo
      line {
        ...LineLink
      }
    }
  }
`);

/** How a unit ended of which nothing came: by which act, and what came of the units right below it on its last day. */
export const unitEndQuery = graphql(`
  query UnitEnd($unit: ID!, $lastDay: Date!) {
    unit(id: $unit, asOf: $lastDay) {
      id
      endedBy {
        id
        number
        isEffectiveVerified
      }
      children(first: 500) {
        totalCount
        nodes {
          ...UnitName
          validTo
          successors {
            ...LineLink
          }
        }
      }
    }
  }
`);

/** A unit on one of two maps, with the one above it there. */
export const comparedUnit = graphql(`
  fragment ComparedUnit on Unit {
    ...UnitName
    parent {
      ...UnitName
    }
  }
`);

/** The maps of two days, unit by unit. */
export const compareMapsQuery = graphql(`
  query CompareMaps(
    $from: Date!
    $to: Date!
    $under: String
    $level: [UnitLevel!]
    $fate: [UnitFate!]
    $changed: Boolean
    $first: Int
    $after: String
  ) {
    compareMaps(
      from: $from
      to: $to
      under: $under
      level: $level
      fate: $fate
      changed: $changed
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        type
        differences
        before {
          ...ComparedUnit
        }
        after {
          ...ComparedUnit
        }
        successors {
          share
          unit {
            ...UnitName
          }
        }
        predecessors {
          share
          unit {
            ...UnitName
          }
        }
      }
    }
  }
`);

/** How many units of two maps went which way. */
export const mapChangesQuery = graphql(`
  query MapChanges($from: Date!, $to: Date!, $under: String, $level: [UnitLevel!]) {
    kept: compareMaps(
      from: $from
      to: $to
      under: $under
      level: $level
      fate: [KEPT]
      changed: false
      first: 0
    ) {
      totalCount
    }
    changed: compareMaps(
      from: $from
      to: $to
      under: $under
      level: $level
      fate: [KEPT]
      changed: true
      first: 0
    ) {
      totalCount
    }
    ended: compareMaps(
      from: $from
      to: $to
      under: $under
      level: $level
      fate: [ENDED]
      first: 0
    ) {
      totalCount
    }
    new: compareMaps(from: $from, to: $to, under: $under, level: $level, fate: [NEW], first: 0) {
      totalCount
    }
  }
`);

/** Whether all communes of a unit are on record on a day. */
export const mapIncompleteQuery = graphql(`
  query MapIncomplete($unit: String!, $asOf: Date) {
    unit(code: $unit, asOf: $asOf) {
      ...UnitName
      mapIncomplete {
        onRecord
        total
      }
    }
  }
`);

/** The unit that a text means on a day; never a guess between two. */
export const resolveUnitQuery = graphql(`
  query ResolveUnit($text: String!, $under: String, $kind: UnitKind, $asOf: Date) {
    resolveUnit(text: $text, under: $under, kind: $kind, asOf: $asOf) {
      __typename
      ... on UnitFound {
        unit {
          ...UnitName
        }
      }
      ... on UnitNotFound {
        text
      }
      ... on UnitAmbiguous {
        candidates {
          ...UnitName
          parent {
            ...UnitName
          }
        }
      }
    }
  }
`);

/** What a unit was called, what it was and where it lay, version by version. */
export const unitVersionsQuery = graphql(`
  query UnitVersions($unit: String!, $asOf: Date) {
    unit(code: $unit, asOf: $asOf) {
      id
      startUnknown
      versions {
        code
        kind
        fullName
        validFrom
        validTo
        parent {
          ...UnitName
        }
        act {
          id
          number
        }
      }
    }
  }
`);

/** What acts left to be settled at a unit and under it. */
export const afterReorganisationQuery = graphql(`
  query AfterReorganisation($unit: String!, $asOf: Date) {
    unit(code: $unit, asOf: $asOf) {
      id
      afterReorganisation {
        signings
        recognitions
        accounts
      }
    }
  }
`);

/** Units that bore a code or a name on other days, each as on the nearest of them. */
export const unitsOfOtherDaysQuery = graphql(`
  query UnitsOfOtherDays($search: String!, $asOf: Date) {
    unitsOfOtherDays(search: $search, asOf: $asOf) {
      ...UnitName
      asOf
    }
  }
`);
