import { beforeEach, expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, db } = openDemo();
beforeEach(async () => {
  await db().prisma.savedFilter.deleteMany();
});

interface Answer {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly code?: string;
  readonly message?: string;
  readonly field?: string;
}

async function act(who: string, call: string): Promise<Answer> {
  const { answer } = await ask<{ answer: Answer }>(
    who,
    `mutation { answer: ${call} { __typename ... on SavedFilter { id name query }
       ... on Refused { code message field } } }`,
  );
  return answer;
}
const create = (who: string, name: string, query = 'state=SUBMITTED') =>
  act(who, `createSavedFilter(input: { resource: signings, name: "${name}", query: "${query}" })`);
const names = async (who: string) => {
  const { savedFilters } = await ask<{ savedFilters: readonly Answer[] }>(
    who,
    '{ savedFilters(resource: signings) { name } }',
  );
  return savedFilters.map(({ name }) => name);
};

it('is kept with a tidy name and its conditions in one order, and listed by name', async () => {
  await create('tinh', 'Trễ hạn');
  const kept = await create('tinh', '  Chờ   duyệt ', 'under=138&state=SUBMITTED&search=');

  expect(kept).toMatchObject({ name: 'Chờ duyệt', query: 'state=SUBMITTED&under=138' });
  expect(await names('tinh')).toEqual(['Chờ duyệt', 'Trễ hạn']);
  expect(await names('huyen-138')).toEqual([]);
});

it('is one of its name for one account; another account has names of its own', async () => {
  await create('tinh', 'Chờ duyệt');
  expect(await create('tinh', 'Chờ duyệt', 'state=SIGNED')).toMatchObject({
    code: 'ALREADY_EXISTS',
    message: 'Đã có bộ lọc đã lưu mang tên này nên không lập thêm.',
    field: 'name',
  });
  expect(await create('huyen-138', 'Chờ duyệt')).toMatchObject({ __typename: 'SavedFilter' });
});

it('is renamed, changed and taken away by its owner', async () => {
  const { id } = await create('tinh', 'Chờ duyệt');
  expect(await act('tinh', `renameSavedFilter(id: "${id}", name: "Của tôi")`)).toMatchObject({
    name: 'Của tôi',
  });
  expect(await act('tinh', `changeSavedFilter(id: "${id}", query: "state=SIGNED")`)).toMatchObject({
    id,
    name: 'Của tôi',
    query: 'state=SIGNED',
  });
  expect(await act('tinh', `deleteSavedFilter(id: "${id}")`)).toMatchObject({ id });
  expect(await names('tinh')).toEqual([]);
  await expect(ask('tinh', `{ savedFilter(id: "${id}") { id } }`)).rejects.toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  });
});

it('is opened by a colleague, who changes nothing about it', async () => {
  const { id } = await create('tinh', 'Chờ duyệt');
  const { savedFilter } = await ask<{ savedFilter: Answer }>(
    'huyen-138',
    `{ savedFilter(id: "${id}") { name query isOwn } }`,
  );
  expect(savedFilter).toEqual({ name: 'Chờ duyệt', query: 'state=SUBMITTED', isOwn: false });
  for (const call of [
    `renameSavedFilter(id: "${id}", name: "Khác")`,
    `changeSavedFilter(id: "${id}", query: "state=SIGNED")`,
    `deleteSavedFilter(id: "${id}")`,
  ]) {
    expect(await act('huyen-138', call)).toMatchObject({ code: 'NOT_FOUND' });
  }
  expect(await names('tinh')).toEqual(['Chờ duyệt']);
});

it('is refused with a reason in words: a condition nobody knows, no name, no grant', async () => {
  expect(await create('tinh', 'Trang ba', 'day=3')).toMatchObject({
    code: 'INVALID_INPUT',
    field: 'query',
    message: 'Giá trị “day” của điều kiện lọc không đúng. Danh sách này không có điều kiện lọc đó.',
  });
  expect(await create('tinh', ' ')).toMatchObject({ code: 'INVALID_INPUT', field: 'name' });
  expect(await create('chua-quyen', 'Chờ duyệt')).toMatchObject({ code: 'FORBIDDEN' });
});

it('leaves nothing on record: it is a setting, not a deed', async () => {
  const before = await db().prisma.auditEntry.count();
  await create('tinh', 'Chờ duyệt');
  expect(await db().prisma.auditEntry.count()).toBe(before);
});
