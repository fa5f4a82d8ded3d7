import type { GatewayProcess } from './gateway-process.ts';
import { signIn } from './sign-in.ts';

interface Draft {
  readonly id: string;
  readonly version: number;
}

interface Answer {
  readonly data: {
    readonly unit?: { readonly latestSigning: Draft };
    readonly editSigning?: { readonly version?: number };
  };
}

/** Answers what changes a draft through the gateway, once each time it is called. */
export async function changer(gateway: GatewayProcess): Promise<() => Promise<void>> {
  const cookie = await signIn(gateway.url, 'xa-04345');
  const ask = async (query: string): Promise<Answer> => {
    const answer = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query }),
    });
    return (await answer.json()) as Answer;
  };
  const found = await ask('{ unit(code: "04345") { latestSigning { id version } } }');
  const draft = found.data.unit?.latestSigning;
  if (!draft) throw new Error('there is no draft to change');
  let { version } = draft;
  return async () => {
    const answer = await ask(
      `mutation { editSigning(input: { id: "${draft.id}", version: ${version}, grounds: "Lần ${version}" }) {
        ... on Signing { version } ... on Refused { code } } }`,
    );
    const next = answer.data.editSigning?.version;
    if (next === undefined) throw new Error(JSON.stringify(answer));
    version = next;
  };
}
