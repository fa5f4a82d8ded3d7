/** The moves of acts, with no connection to spare: whatever is read within a change is read over its own. */
import { describe, expect, it } from 'vitest';
import { openDemo } from '../../testing.ts';
import { actsOn, heading, small, type Answer } from './testing.ts';

const demo = openDemo({ connections: 1 });
const { apply, cancel, draft, node, numbered, revert, tried } = actsOn(demo);
const reason = 'Nhập nhầm, cần soạn lại';

/** A draft that names a unit which another act ends before it. */
let late: Answer;

interface Move {
  readonly move: string;
  readonly refusal: { readonly code: string; readonly message: string } | null;
}
const reverting = async (act: Pick<Answer, 'id'>, who = 'quantri') => {
  const { moves } = await node<{ moves: Move[] }>(
    who,
    act.id,
    'moves { move refusal { code message } }',
  );
  return moves.find(({ move }) => move === 'REVERT')?.refusal ?? null;
};

it('who comes later than a load or a command is told so in people’s words', async () => {
  const act = await numbered('quantri', '1673');
  const stale = { ...act, version: act.version - 1 };

  expect(await revert('quantri', stale, reason)).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringMatching(/^Hệ thống đã thay đổi nghị quyết sắp xếp này lúc /),
  });
});

it('what an act has done is reckoned once, however much of it is asked', async () => {
  const { id } = await numbered('quantri', '1673');
  const cost = async (fields: string) => {
    await node('quantri', id, fields);
    return demo.statements().length;
  };

  expect(await cost('touched { kind } access { account }')).toBe(await cost('touched { kind }'));
});

describe('taking an act back', () => {
  it('is not open under a later act, and is open in that one', async () => {
    const later = await numbered('quantri', '1673');
    expect(await reverting(await numbered('quantri', '1246'))).toMatchObject({
      code: 'LATER_CHANGE',
      message: expect.stringContaining('01/07/2025'),
    });
    expect(await reverting(later)).toBeNull();
    expect(await revert('quantri', later, reason)).toMatchObject({ state: 'DRAFT' });
  }, 60_000);

  it('is open in its moves once the later act is taken back, as it then is done', async () => {
    const act = await numbered('quantri', '1246');

    expect(await reverting(act)).toBeNull();
    expect(await reverting(act, 'tinh')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await revert('quantri', act, reason)).toMatchObject({ state: 'DRAFT' });
  });

  it('is not open once something hangs on what it made', async () => {
    const made = await draft('quantri', { ...small, number: '50/1' });
    late = await draft('quantri', {
      ...heading,
      number: '50/2',
      effectiveOn: '2024-02-01',
      changes: [{ abolish: '04507' }],
      access: [],
    });
    const { fingerprint } = await tried('quantri', made);
    const { id, version } = made;
    expect(await apply('quantri', { id, version, fingerprint })).toMatchObject({
      state: 'APPLIED',
    });
    expect(await reverting(made)).toBeNull();
    await demo.asOwner(`insert into signing (programme_id, unit_id, title, valid_from)
      select programme.id, unit.id, 'Bản ký kết', '2024-01-02' from programme, unit
        where unit.made_by_id is not null and programme.code = '09/CTr-BCA-MTTW' limit 1`);

    expect(await reverting(made)).toMatchObject({
      code: 'SUCCESSOR_IN_USE',
      message: expect.stringContaining('04999 Xã Thử Nghiệm'),
    });
  });
});

it('a dry run names the unit that an act has ended since, over the connection it holds', async () => {
  expect(await tried('quantri', late)).toMatchObject({
    code: 'NOT_ON_MAP',
    message: expect.stringContaining('“04507 Xã Đào Thịnh”'),
  });
  expect(await cancel('quantri', late, reason)).toMatchObject({ state: 'CANCELLED' });
}, 90_000);
