import type {
  ReorganisationDryRunData,
  ReorganisationPageData,
} from '@phoihop/client/reorganisations';

/** An act as its page shows it. */
export type ShownAct = Extract<
  NonNullable<ReorganisationPageData['node']>,
  { readonly __typename: 'Reorganisation' }
>;

/** What a draft would do, or why it is refused. */
export type ShownDryRun = Extract<
  NonNullable<ReorganisationDryRunData['node']>,
  { readonly __typename: 'Reorganisation' }
>['dryRun'];
