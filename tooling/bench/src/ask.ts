import type { GatewayProcess } from './gateway-process.ts';

/** Asks the graph of a gateway as whoever the cookie is of. */
export async function ask(
  { url }: GatewayProcess,
  cookie: string,
  query: string,
  variables: object = {},
) {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, origin: url },
    body: JSON.stringify({ query, variables }),
  });
  return answer.json();
}
