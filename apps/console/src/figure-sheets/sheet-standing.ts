import type { SheetState } from '@phoihop/client/indicators';
import type { IconName } from '../layout/icon-paths.ts';
import type { ToneName } from '../theme/tokens.ts';

/** How far a unit has got with its sheet, begun or not. */
export type SheetStanding = SheetState | 'NOT_STARTED';

export const sheetLooks: Readonly<
  Record<SheetStanding, { readonly tone: ToneName; readonly icon: IconName }>
> = {
  NOT_STARTED: { tone: 'grey', icon: 'ring' },
  DRAFT: { tone: 'grey', icon: 'pencil' },
  RETURNED: { tone: 'amber', icon: 'back' },
  SUBMITTED: { tone: 'blue', icon: 'up' },
  ACCEPTED: { tone: 'green', icon: 'tick' },
};

interface Row {
  readonly sheet: { readonly state: SheetState } | null;
}

export function standingOf({ sheet }: Row): SheetStanding {
  return sheet?.state ?? 'NOT_STARTED';
}

/** Whether nothing has been handed in of a period that is over; what was sent back is not late. */
export function isLate(row: Row, hasEnded: boolean): boolean {
  const standing = standingOf(row);
  return hasEnded && (standing === 'NOT_STARTED' || standing === 'DRAFT');
}

const order = ['NOT_STARTED', 'DRAFT', 'RETURNED', 'SUBMITTED', 'ACCEPTED'] as const;

/** Those who have not begun in front, those who are done last; in the order of the map among themselves. */
export function lateFirst<One extends Row>(rows: readonly One[]): readonly One[] {
  const place = (row: One) => order.indexOf(standingOf(row));
  return rows.toSorted((one, other) => place(one) - place(other));
}
