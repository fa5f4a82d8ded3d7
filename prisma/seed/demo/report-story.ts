import type { IsoDate } from '@phoihop/domain/dates';
import type { ReportState } from '@phoihop/domain/reviews';
import { stableNumber } from '../../src/stable-id.ts';
import type { SeedUnit } from '../unit-list.ts';

/** SYNTHETIC: how far one report has got, on which days and by whom. */
export interface ReportStory {
  readonly id: string;
  readonly unit: SeedUnit;
  readonly state: ReportState;
  readonly startedOn: IsoDate;
  readonly submittedOn: IsoDate | null;
  readonly decidedOn: IsoDate | null;
  readonly by: readonly [writer: string, decider: string];
  /** By the keys of sections. */
  readonly texts: Readonly<Record<string, string>>;
}

export const returnComment = 'Đề nghị nêu rõ kết quả của từng thôn và nguyên nhân của hạn chế.';
export const exemption =
  'Đơn vị đang kiện toàn tổ chức, đã báo cáo trực tiếp tại hội nghị giao ban.';

/** The accounts that write a unit's report and decide on it. */
export function peopleOf({ code, level, parentCode }: SeedUnit): ReportStory['by'] {
  if (level === 'PROVINCE') return ['account-tinh2', 'account-tinh'];
  return level === 'DISTRICT'
    ? [`account-huyen-${code}`, 'account-tinh']
    : [`account-xa-${code}`, `account-huyen-${parentCode}`];
}

/** One of some texts, the same for the same name. */
export function pickText(texts: readonly string[], name: string): string {
  return texts[stableNumber(name, texts.length)] ?? '';
}
