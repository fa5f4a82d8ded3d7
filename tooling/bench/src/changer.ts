import type { GatewayProcess } from './gateway-process.ts';
import { signIn } from './sign-in.ts';

interface Draft {
  readonly id: string;
  readonly version: number;
}

/** Answers what changes a draft through the gateway, once each time it is called. */
export async function changer(gateway: GatewayProcess): Promise<() => Promise<void>> {
  const cookie = await signIn(gateway.url, 'xa-04345');
  const ask = async <Data>(query: string): Promise<{ readonly data: Data }> => {
    const answer = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query }),
    });
    return (await answer.json()) as { readonly data: Data };
  };
  const found = await ask<{ unit: { latestSigning: Draft } }>(
    '{ unit(code: "04345") { latestSigning { id version } } }',
  );
  const draft: Draft = found.data.unit.latestSigning;
  let { version } = draft;
  return async () => {
    const answer = await ask<{ editSigning: { version?: number } }>(
      `mutation { editSigning(input: { id: "${draft.id}", version: ${version}, grounds: "Lần ${version}" }) {
        ... on Signing { version } ... on Refused { code } } }`,
    );
    const next = answer.data.editSigning.version;
    if (next === undefined) throw new Error(JSON.stringify(answer));
    version = next;
  };
}
