import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import {
  addendumAnnex,
  addendumPaper,
  agreementDocx,
  coverageWorkbook,
  reminderLetter,
  reviewAnnex,
  reviewReport,
  signingMinutesDocx,
} from './index.ts';
import { yenBai, yenBaiChanges, yenBaiReminder } from './reviews/yen-bai.fixture.ts';
import { minhQuan, minhQuanMinutes, tranYenCoverage } from './signings/minh-quan.fixture.ts';

const isInstalled = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'phoihop-papers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const papers = [
  ['agreement.docx', () => agreementDocx(minhQuan)],
  ['minutes.docx', () => signingMinutesDocx(minhQuanMinutes)],
  ['coverage.xlsx', () => coverageWorkbook(tranYenCoverage)],
  ['report.docx', () => reviewReport(yenBai)],
  ['annex.xlsx', () => reviewAnnex(yenBai)],
  ['addendum.docx', () => addendumPaper({ snapshot: yenBai, number: 1, changes: yenBaiChanges })],
  [
    'corrections.xlsx',
    () => addendumAnnex({ snapshot: yenBai, number: 1, changes: yenBaiChanges }),
  ],
  ['reminder.docx', () => reminderLetter(yenBaiReminder)],
] as const;

it.skipIf(!isInstalled).each(papers)(
  '%s opens in an office suite and prints on A4',
  async (name, write) => {
    writeFileSync(join(folder, name), await write());
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, name)],
      {
        stdio: 'pipe',
      },
    );
    const pdf = readFileSync(join(folder, name.replace(/\w+$/, 'pdf')), 'latin1');
    const size = /\/MediaBox\s*\[\s*0 0 (\d+)\S* (\d+)/.exec(pdf);

    expect(pdf.startsWith('%PDF')).toBe(true);
    expect([Number(size?.[1]), Number(size?.[2])].toSorted((one, other) => one - other)).toEqual([
      595, 841,
    ]);
  },
  120_000,
);
