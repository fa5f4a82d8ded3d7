import { sealedFormat } from '@phoihop/seals';
import { expect, test } from 'vitest';
import { verifyFiles } from './verify-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const seal = {
  format: sealedFormat,
  content: '{"attachments":[]}',
  digest: '0'.repeat(64),
  keyId: '0123456789abcdef',
  signature: '0'.repeat(128),
};

test('a seal is told from a scan by what it holds, not by its name', () => {
  const { seals, scans } = verifyFiles(
    [
      { name: 'ban-quet.json', bytes: bytes('%PDF-1.7') },
      { name: 'ban-quet.pdf', bytes: bytes(JSON.stringify(seal)) },
    ],
    [],
  );

  expect(seals).toMatchObject([{ name: 'ban-quet.pdf', verdict: 'UNKNOWN' }]);
  expect(scans).toEqual([{ name: 'ban-quet.json', verdict: 'UNKNOWN' }]);
});
