/** What tests write into reports of the trial review, and read of them. */
import { date } from '@phoihop/domain/dates';
import type { Demo } from '../testing.ts';
import { told } from './testing.ts';

export const missing = (...keys: string[]) => keys.map((key) => `${key}@2023-Q4`);
export const figures = [told('study_sessions', '3'), told('household_turns', '41')];
export const turns = told('participant_turns', '90', 'Có đợt cao điểm.');
export const leadership = { leadership: 'Đã ban hành kế hoạch và phân công cụ thể.' };
export const comment = {
  indicator: 'household_turns',
  period: '2023-Q4',
  text: 'Số lượt hộ chưa khớp với biên bản.',
};

interface Body {
  readonly standing: { standing: string; days: number; isFinished: boolean };
  readonly comments: readonly { number: number; indicator: { key: string } | null; text: string }[];
  readonly versions: readonly {
    number: number;
    submittedBy: string | null;
    gaps: { code: string }[];
    figures: { indicator: { key: string }; value: string | null }[];
    sections: { key: string; text: string }[];
  }[];
  readonly sheets: readonly { sheet: { state: string; version: number } | null }[];
  readonly sums: readonly {
    indicator: { key: string };
    value: string | null;
    units: { reported: number; expected: number };
  }[];
  readonly gaps: readonly { unit: { code: string } }[];
  readonly missingFigures: readonly string[];
  readonly history: readonly { action: string; actorName: string }[];
}

/** All that is told of a report of the trial review. */
export async function readBody({ ask }: Pick<Demo, 'ask'>, who: string, id: string, today: string) {
  const { report } = await ask<{ report: Body }>(
    who,
    `{ report(id: "${id}") { standing { standing days isFinished } missingFigures
        comments { number indicator { key } text }
        versions { number submittedBy gaps { code } figures { indicator { key } value } sections { key text } }
        sheets { sheet { state version } } sums { indicator { key } value units { reported expected } }
        gaps { unit { code } } history { action actorName } } }`,
    { today: date(today) },
  );
  return report;
}
