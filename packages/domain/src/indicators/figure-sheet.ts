/** The life of one version of a sheet of figures; which one is official is told beside it. */
export const sheetStates = ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'] as const;
export type SheetState = (typeof sheetStates)[number];
