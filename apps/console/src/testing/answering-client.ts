import { createClient } from '@phoihop/client';
import type { Client } from '@urql/core';

/** By the name of an operation: its data or its `errors`, or what makes them of the variables, at once or in a while. */
export type Answers = Readonly<Record<string, object | ((variables: unknown) => object)>>;

interface Asked {
  readonly operationName?: string;
  readonly variables?: unknown;
}

/** A client whose network is a table; an operation it does not hold fails loudly. */
export function answeringClient(answers: Answers): Client {
  return createClient({
    url: 'http://test.invalid/graphql',
    fetch: async (_url, init) => {
      const { operationName = '', variables } = JSON.parse(
        typeof init?.body === 'string' ? init.body : '{}',
      ) as Asked;
      const answer = answers[operationName];
      if (!answer)
        return Response.json({ errors: [{ message: `nothing answers ${operationName}` }] });
      const answered: object = await (typeof answer === 'function' ? answer(variables) : answer);
      return Response.json('errors' in answered ? answered : { data: answered });
    },
  });
}
