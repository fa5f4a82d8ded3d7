import { describe, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask } = openDemo();

describe('who may change the catalogues', () => {
  const refusalOf = async (who: string) => {
    const { viewer, reportingCalendars } = await ask<{
      viewer: { catalogueRefusal: { code: string } | null };
      reportingCalendars: readonly { key: string }[];
    }>(who, '{ viewer { catalogueRefusal { code } } reportingCalendars { key } }');
    return [viewer.catalogueRefusal?.code ?? null, reportingCalendars.length > 0];
  };

  it.each([
    ['quantri', null, true],
    ['tinh', 'FORBIDDEN', true],
    ['xa-04507', 'FORBIDDEN', true],
    ['xem', 'FORBIDDEN', true],
    ['chua-quyen', 'FORBIDDEN', false],
  ] as const)('%s is told before he tries', async (who, code, sees) => {
    expect(await refusalOf(who)).toEqual([code, sees]);
  });
});
