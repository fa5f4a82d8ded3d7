import { date, type IsoDate } from '@phoihop/domain/dates';
import type { SigningState } from '@phoihop/domain/signings';

interface Unfinished {
  readonly state: SigningState;
  /** The day of its last step. */
  readonly lastOn: IsoDate;
}

function at(state: SigningState, day: string): Unfinished {
  return { state, lastOn: date(day) };
}

/** Who has not signed by 2023-12-15, and how far they have got. */
export const unfinished: Readonly<Record<string, Unfinished>> = {
  // Trạm Tấu district itself, so its communes rest on the province's plan.
  '139': at('SUBMITTED', '2023-12-06'),
  // Lục Yên
  '04327': at('APPROVED', '2023-12-12'),
  '04345': at('DRAFTING', '2023-12-04'),
  '04372': at('SUBMITTED', '2023-12-08'),
  // Văn Yên
  '04402': at('RETURNED', '2023-12-07'),
  '04423': at('SUBMITTED', '2023-12-11'),
  '04453': at('SUBMITTED', '2023-11-29'),
  // Mù Cang Chải
  '04462': at('RETURNED', '2023-12-01'),
  '04489': at('DRAFTING', '2023-11-27'),
  // Trấn Yên
  '04507': at('PLANNED', '2023-12-01'),
  '04516': at('SUBMITTED', '2023-12-12'),
  '04567': at('SUBMITTED', '2023-12-13'),
  '04582': at('APPROVED', '2023-12-13'),
  // Trạm Tấu
  '04603': at('CANCELLED', '2023-10-17'),
  '04606': at('PLANNED', '2023-11-22'),
  '04609': at('DRAFTING', '2023-12-11'),
  // Văn Chấn; the one township among them
  '04645': at('SUBMITTED', '2023-12-05'),
  '04672': at('APPROVED', '2023-12-11'),
  // Yên Bình
  '04720': at('APPROVED', '2023-12-08'),
};

/** Signed for two years that are over: Sùng Đô in Văn Chấn. */
export const expired = {
  code: '04639',
  signedOn: date('2021-11-01'),
  validTo: date('2023-11-01'),
} as const;
