import { graphql } from '../generated/gql.ts';

export type {
  CompareMapsQuery as CompareMapsData,
  ComparedUnitFragment as ComparedUnitFields,
  LineLinkFragment as LineLinkFields,
  OrganisationKind,
  ResolveUnitQuery as ResolveUnitData,
  UnitCountsQuery as UnitCountsData,
  UnitFieldsFragment as UnitFields,
  UnitDifference,
  UnitFate,
  UnitKind,
  UnitLevel,
  UnitLineQuery as UnitLineData,
  UnitNameFragment as UnitName,
  UnitOfficesQuery as UnitOfficesData,
  UnitPageQuery as UnitPageData,
} from '../generated/graphql.ts';

export {
  afterReorganisationQuery,
  compareMapsQuery,
  mapChangesQuery,
  mapIncompleteQuery,
  resolveUnitQuery,
  lineLink,
  unitEndQuery,
  unitLineQuery,
  unitsOfOtherDaysQuery,
  unitVersionsQuery,
} from './unit-maps.ts';

/** What names a unit wherever it is mentioned. */
export const unitName = graphql(`
  fragment UnitName on Unit {
    id
    code
    name
    fullName
    kind
    level
  }
`);

/** A unit as a row of a list or of the tree. */
export const unitFields = graphql(`
  fragment UnitFields on Unit {
    ...UnitName
    otherName
    validFrom
    validTo
    startUnknown
    parent {
      ...UnitName
    }
  }
`);

/** Units by their filters; a search needs no diacritics. */
export const unitsQuery = graphql(`
  query Units(
    $level: [UnitLevel!]
    $kind: [UnitKind!]
    $under: String
    $search: String
    $asOf: Date
    $first: Int
    $after: String
  ) {
    units(
      level: $level
      kind: $kind
      under: $under
      search: $search
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
        ...UnitFields
      }
    }
  }
`);

/** One branch of the tree: a unit and those right below it, each with how many it holds. */
export const unitBranchQuery = graphql(`
  query UnitBranch($code: String!, $asOf: Date) {
    unit(code: $code, asOf: $asOf) {
      ...UnitFields
      counts {
        level
        count
      }
      children(first: 500) {
        nodes {
          ...UnitName
          counts {
            level
            count
          }
        }
      }
    }
  }
`);

/** Everything the page of a unit shows. */
export const unitPageQuery = graphql(`
  query UnitPage($code: String!, $asOf: Date) {
    unit(code: $code, asOf: $asOf) {
      ...UnitFields
      asOf
      ancestors {
        ...UnitName
      }
      counts {
        level
        count
      }
      children(first: 500) {
        nodes {
          ...UnitFields
        }
      }
      organisations {
        id
        kind
        nameVi
        nameEn
        keepRefusal {
          code
          message
        }
        offices {
          id
          titleVi
          titleEn
          isHead
          holder
          terms {
            name
            validFrom
            validTo
          }
        }
      }
      signings {
        id
        title
        state
        number
        signedOn
        validFrom
        validTo
        stateOn(asOf: $asOf)
        isInForce(asOf: $asOf)
        programme {
          id
          code
          nameVi
          nameEn
        }
      }
    }
  }
`);

/** The posts at a unit that may sign, or be there. */
export const unitOfficesQuery = graphql(`
  query UnitOffices($code: String!) {
    unit(code: $code) {
      id
      organisations {
        id
        kind
        nameVi
        nameEn
        offices {
          id
          titleVi
          titleEn
          isHead
          holder
        }
      }
    }
  }
`);

/** Passes an office on; what is not signed yet passes with it. */
export const changeOfficeHolderMutation = graphql(`
  mutation ChangeOfficeHolder($input: ChangeOfficeHolderInput!) {
    changeOfficeHolder(input: $input) {
      __typename
      ... on OfficeHolderChange {
        office {
          id
        }
        takenOver {
          id
        }
      }
      ...RefusedFields
    }
  }
`);

export const createOfficeMutation = graphql(`
  mutation CreateOffice($input: CreateOfficeInput!) {
    createOffice(input: $input) {
      __typename
      ... on Office {
        id
      }
      ...RefusedFields
    }
  }
`);

/** A unit by its code: what the top bar says where the reader stands. */
export const unitNameQuery = graphql(`
  query UnitByCode($code: String!, $asOf: Date) {
    unit(code: $code, asOf: $asOf) {
      ...UnitName
    }
  }
`);

/** The uppermost unit: where a grant over the whole country begins to read. */
export const topUnitQuery = graphql(`
  query TopUnit {
    units(level: [PROVINCE], first: 1) {
      nodes {
        ...UnitName
      }
    }
  }
`);

/** How many units stand under one, by level, and its communes by kind. */
export const unitCountsQuery = graphql(`
  query UnitCounts($code: String!, $asOf: Date) {
    unit(code: $code, asOf: $asOf) {
      ...UnitName
      counts {
        level
        count
      }
    }
    communes: units(under: $code, kind: [XA], asOf: $asOf, first: 0) {
      totalCount
    }
    wards: units(under: $code, kind: [PHUONG], asOf: $asOf, first: 0) {
      totalCount
    }
    townships: units(under: $code, kind: [THI_TRAN], asOf: $asOf, first: 0) {
      totalCount
    }
  }
`);
