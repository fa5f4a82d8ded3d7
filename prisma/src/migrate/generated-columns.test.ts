import { expect, it } from 'vitest';
import { withoutGenerated } from './generated-columns.ts';

const generated = new Set(['unit_version.level']);

it('a default proposed for a computed column is left out', () => {
  const sql = '-- AlterTable\nALTER TABLE "unit_version" ALTER COLUMN "level" DROP DEFAULT;';
  expect(withoutGenerated(sql, generated)).toBe('');
});

it('what else the same step and the others change stays', () => {
  const sql = [
    '-- AlterTable\nALTER TABLE "unit_version" ADD COLUMN     "note" TEXT,\nALTER COLUMN "level" DROP DEFAULT;',
    '-- AlterTable\nALTER TABLE "programme_party" ALTER COLUMN "level" DROP DEFAULT;',
    '-- DropIndex\nDROP INDEX "unit_code_key";',
  ];
  expect(withoutGenerated(sql.join('\n\n'), generated).split('\n\n')).toEqual([
    '-- AlterTable\nALTER TABLE "unit_version" ADD COLUMN     "note" TEXT;',
    sql[1],
    sql[2],
  ]);
});
