import { describe, expect, it } from 'vitest';
import { decideAttachmentName } from './index.ts';

describe('the name of what is attached', () => {
  it.each([
    ['456-CTPH.pdf', '456-CTPH.pdf'],
    ['  Bản   quét.PDF ', 'Bản quét.PDF'],
    ['C:\\Users\\a\\quét.pdf', 'quét.pdf'],
    ['../../etc/quét.pdf', 'quét.pdf'],
    ['quét\u202Efdp.exe', 'quétfdp.exe.pdf'],
    ['quét', 'quét.pdf'],
  ])('%j is kept as %j', (text, name) => {
    expect(decideAttachmentName(text, 'PDF')).toEqual({ ok: true, value: name });
  });

  it('ends as what the file is, in either usual way', () => {
    expect(decideAttachmentName('ảnh.jpeg', 'JPEG')).toMatchObject({ value: 'ảnh.jpeg' });
    expect(decideAttachmentName('ảnh.png', 'JPEG')).toMatchObject({ value: 'ảnh.png.jpg' });
  });

  it.each(['', ' ', 'a/', '\u0000', 'x'.repeat(151)])('is not %j', (text) => {
    expect(decideAttachmentName(text, 'PDF')).toMatchObject({ ok: false, code: 'INVALID_INPUT' });
  });
});
