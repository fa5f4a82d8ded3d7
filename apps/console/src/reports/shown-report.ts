import type { ReportPageData } from '@phoihop/client/reviews';

/** A report as its page shows it. */
export type ShownReport = NonNullable<ReportPageData['report']>;
export type ShownSection = ShownReport['sections'][number];
export type ShownSheet = ShownReport['sheets'][number];
export type ShownSum = ShownReport['sums'][number];
export type MoveOption = ShownReport['moves'][number];

/** Reads the report again; what was typed stays. */
export type Reading = () => Promise<unknown>;
