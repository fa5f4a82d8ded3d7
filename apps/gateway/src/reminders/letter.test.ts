import { date } from '@phoihop/domain/dates';
import { describe, expect, it } from 'vitest';
import { writeLetter, type LetterLine } from './letter.ts';

const line: LetterLine = {
  kind: 'REPORT_LATE',
  what: 'Sơ kết năm 2023',
  dueOn: date('2023-12-12'),
  days: 3,
  workingDays: 2,
};
const letter = {
  unitName: 'Xã Đào Thịnh',
  day: date('2023-12-15'),
  lines: [line],
  address: 'https://phoihop.example',
};

describe('a letter', () => {
  it('says to whom, of what day, and in both languages what is late and by how much', () => {
    const { subject, text } = writeLetter(letter);

    expect(subject).toBe('Nhắc việc ngày 15/12/2023 – Xã Đào Thịnh');
    expect(text).toContain('- Sơ kết năm 2023 (hạn 12/12/2023, quá hạn 2 ngày làm việc)');
    expect(text).toContain('- Sơ kết năm 2023 (due 12/12/2023, late by 2 working days)');
    expect(text).toContain('https://phoihop.example');
  });

  it('counts calendar days where the holidays are not known, and what is left where it is not late', () => {
    const lines = [{ ...line, kind: 'TASK_DUE' as const, workingDays: null }];
    const { text } = writeLetter({ ...letter, lines, address: undefined });

    expect(text).toContain('Nhiệm vụ sắp đến hạn:\n- Sơ kết năm 2023 (hạn 12/12/2023, còn 3 ngày)');
    expect(text).not.toContain('http');
  });

  it('keeps things of a kind together, in the order given', () => {
    const kinds = ['REPORT_LATE', 'TASK_LATE', 'REPORT_LATE'] as const;
    const { text } = writeLetter({ ...letter, lines: kinds.map((kind) => ({ ...line, kind })) });

    expect(text.match(/quá hạn:/g)).toHaveLength(2);
  });
});
