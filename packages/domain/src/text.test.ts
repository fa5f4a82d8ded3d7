import { describe, expect, it } from 'vitest';
import { decideLength, decideWritten, tidyLine, tidyText } from './text.ts';

describe('a text as it is kept', () => {
  it('is composed, has no white space around it, and keeps its lines', () => {
    expect(tidyText(' Đào Thịnh\r\nMinh Quân\n'.normalize('NFD'))).toBe('Đào Thịnh\nMinh Quân');
  });

  it('has nothing in it that is not seen: zero width, direction, controls', () => {
    expect(tidyText('\u202EMinh\u200B Quân\uFEFF\u0007')).toBe('Minh Quân');
  });

  it.each([undefined, null, '', ' \t\n', '\u200B\u2060', '\u202E \u2066'])(
    'is nothing where nothing was written: %j',
    (text) => {
      expect(tidyText(text)).toBeNull();
      expect(tidyLine(text)).toBeNull();
    },
  );
});

describe('a name as it is kept', () => {
  it('stands in one line, with single spaces', () => {
    expect(tidyLine('Kế hoạch\n  phối \u200B hợp\u00A0')).toBe('Kế hoạch phối hợp');
  });
});

describe('a length', () => {
  it('may be the longest and no more', () => {
    expect(decideLength('name', 'x'.repeat(20), 20).ok).toBe(true);
    expect(decideLength('name', 'x'.repeat(21), 20)).toMatchObject({
      facts: { what: 'name', hint: 'tooLong', max: 20 },
    });
  });

  it('is not nothing where something must be written', () => {
    expect(decideWritten('name', null, 20)).toMatchObject({ facts: { hint: 'notEmpty' } });
    expect(decideWritten('name', 'x', 20)).toEqual({ ok: true, value: 'x' });
  });
});
