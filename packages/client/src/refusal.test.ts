import { gql } from '@urql/core';
import { expect, test } from 'vitest';
import { createClient } from './create-client.ts';
import { execute } from './execute.ts';
import { ClientError, settle } from './refusal.ts';

const query = gql('query Viewer { viewer { id } }');

async function failureOf(answer: typeof fetch): Promise<ClientError> {
  const client = createClient({ url: 'http://test.invalid/graphql', fetch: answer });
  const failure: unknown = await execute(client, query, {}).catch((error: unknown) => error);
  if (failure instanceof ClientError) return failure;
  throw new Error('it did not fail with the one error');
}

const answering = (body: object, init?: ResponseInit) => async () => Response.json(body, init);

test('no network is NETWORK', async () => {
  const failure = await failureOf(async () => {
    throw new TypeError('failed to fetch');
  });
  expect(failure.code).toBe('NETWORK');
});

test('401 is UNAUTHENTICATED, whatever the body says', async () => {
  const failure = await failureOf(answering({ message: 'no' }, { status: 401 }));
  expect(failure.code).toBe('UNAUTHENTICATED');
});

test('an error of the graph keeps its code, sentence, facts and request', async () => {
  const extensions = { code: 'NOT_FOUND', facts: { code: '99' }, requestId: 'req-1' };
  const failure = await failureOf(answering({ errors: [{ message: 'không có', extensions }] }));
  expect(failure).toMatchObject({
    code: 'NOT_FOUND',
    message: 'không có',
    facts: { code: '99' },
    requestId: 'req-1',
  });
});

test('a masked error is INTERNAL and named by the header of its answer', async () => {
  const errors = [{ message: 'lỗi', extensions: { code: 'INTERNAL_SERVER_ERROR' } }];
  const headers = { 'x-request-id': 'req-2' };
  const failure = await failureOf(answering({ errors }, { headers }));
  expect(failure).toMatchObject({ code: 'INTERNAL', requestId: 'req-2' });
});

test('an answer that is not of the graph is INTERNAL', async () => {
  const failure = await failureOf(async () => new Response('<html>', { status: 502 }));
  expect(failure.code).toBe('INTERNAL');
});

test('a refusal of a mutation is thrown with its facts; a result goes through', () => {
  const facts = '{"state":"PLANNED"}';
  const refused = { __typename: 'Refused', code: 'WRONG_STATE', message: 'chưa', facts } as const;
  expect(() => settle(refused)).toThrow(
    expect.objectContaining({ code: 'WRONG_STATE', facts: { state: 'PLANNED' } }),
  );
  expect(settle({ __typename: 'Signing', id: '1' } as const)).toEqual({
    __typename: 'Signing',
    id: '1',
  });
});

test('token and language travel with the request', async () => {
  let sent = new Headers();
  const client = createClient({
    url: 'http://test.invalid/graphql',
    token: 'machine_1.secret',
    language: 'en',
    fetch: async (_url, init) => {
      sent = new Headers(init?.headers);
      return Response.json({ data: { viewer: { id: '1' } } });
    },
  });
  await execute(client, query, {});
  expect(sent.get('authorization')).toBe('Bearer machine_1.secret');
  expect(sent.get('accept-language')).toBe('en');
});
