import { graphql } from '../generated/gql.ts';

export type { Role, ViewerQuery as ViewerData } from '../generated/graphql.ts';

/** Who is signed in, what they hold, and which day the service works on. */
export const viewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      username
      name
      profile
      businessDate
      grants {
        role
        unit {
          ...UnitName
        }
      }
    }
  }
`);
