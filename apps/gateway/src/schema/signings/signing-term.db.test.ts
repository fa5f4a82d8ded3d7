import { beforeAll, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';
import { programmeSql, signedSql, signingDeeds } from './testing.ts';

const demo = openDemo();
const { asOwner } = demo;
const { change, read, move, approve, sign, numbered } = signingDeeds(demo);
const programme = 'T/CTr';

beforeAll(() => asOwner(programmeSql(programme), signedSql(programme, '04507', 'one')));

const create = (unit: string, validFrom: string, more: object = {}) =>
  change('huyen-138', 'createSigning', { programme, unit, validFrom, ...more });

it('a second signing that holds in the same days is refused when it is planned', async () => {
  const refused = await create('04507', '2024-01-01');

  expect(refused.code).toBe('TERM_OVERLAPS');
  expect(refused.message).toContain('có hiệu lực trong cùng thời gian');
  const before = await create('04507', '2020-01-01', { validTo: '2021-06-01' });
  expect(before.state).toBe('PLANNED');
});

it('when its term is moved onto those days, and then nothing is changed', async () => {
  const planned = await create('04510', '2020-01-01', { validTo: '2021-06-01' });
  await asOwner(signedSql(programme, '04510', 'two'));
  const drafting = await move('xa-04510', planned.id, 'DRAFT');
  const edit = (validTo: string) =>
    change('xa-04510', 'editSigning', { id: planned.id, version: drafting.version, validTo });

  expect((await edit('2021-06-02')).code).toBe('TERM_OVERLAPS');
  expect((await edit('2021-05-31')).state).toBe('DRAFTING');
});

it('and when it is submitted, where another was signed in the meantime', async () => {
  const planned = await create('04513', '2023-12-15');
  await move('xa-04513', planned.id, 'DRAFT');
  await asOwner(signedSql(programme, '04513', 'three'));

  expect((await move('xa-04513', planned.id, 'SUBMIT')).code).toBe('TERM_OVERLAPS');
  expect((await read(planned.id ?? '', '')).state).toBe('DRAFTING');
});

it('at the latest the database refuses it when it is signed', async () => {
  const planned = await create('04516', '2023-12-15');
  const approved = await approve(planned.id, 'xa-04516', 'huyen-138');
  await asOwner(signedSql(programme, '04516', 'four'));

  expect(approved.state).toBe('APPROVED');
  expect((await sign(planned.id, 'xa-04516')).code).toBe('TERM_OVERLAPS');
  expect(await read(planned.id ?? '', 'number')).toMatchObject({
    state: 'APPROVED',
    number: null,
    version: approved.version,
  });
});

it('what is ended on a day to come makes room from that day on, and no successor before it', async () => {
  await asOwner(signedSql(programme, '04519', 'five'));
  const old = await numbered(programme, 'five');
  const successor = await create('04519', '2023-12-15', { supersedes: old });
  await move('xa-04519', successor.id, 'DRAFT');
  const ending = { reason: 'Hai bên thống nhất kết thúc.', endsOn: '2023-12-20' };
  expect((await move('huyen-138', old, 'TERMINATE', ending)).state).toBe('TERMINATED');

  // Refused while it can still be changed, not only once everybody has agreed to it.
  const early = await move('xa-04519', successor.id, 'SUBMIT');
  expect(early.code).toBe('TERM_OVERLAPS');
  const { version } = await read(successor.id ?? '', '');
  const edit = { id: successor.id, version, validFrom: '2023-12-20' };
  expect((await change('xa-04519', 'editSigning', edit)).state).toBe('DRAFTING');
  expect((await move('xa-04519', successor.id, 'SUBMIT')).state).toBe('SUBMITTED');
  await move('huyen-138', successor.id, 'APPROVE');
  expect((await sign(successor.id, 'xa-04519')).state).toBe('SIGNED');
});

it('a successor is not moved to before the one whose place it takes', async () => {
  await asOwner(signedSql(programme, '04522', 'six'));
  const supersedes = await numbered(programme, 'six');
  const planned = await create('04522', '2023-12-15', { supersedes });
  const drafting = await move('xa-04522', planned.id, 'DRAFT');
  const input = { id: planned.id, version: drafting.version, validFrom: '2021-06-01' };

  expect((await change('xa-04522', 'editSigning', input)).code).toBe('DATE_OUT_OF_RANGE');
});
