/** Acts as tests handle them: drafted, tried, applied and taken back. */
import type { Demo } from '../../testing.ts';

export interface Told {
  readonly kind: string;
  readonly unit: { readonly key: string | null; readonly code: string; readonly fullName: string };
  readonly subjectId: string | null;
  readonly before: string | null;
  readonly after: string | null;
}
export interface Access {
  readonly isGiven: boolean;
  readonly grant: string;
  readonly account: string;
  readonly role: string;
  readonly unit: { readonly key: string | null; readonly code: string; readonly fullName: string };
}
export interface Answer {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly code?: string;
  readonly message?: string;
  readonly facts?: string;
}
export interface DryRun extends Answer {
  readonly fingerprint: string;
  readonly touched: readonly Told[];
  readonly access: readonly Access[];
}

const unit = 'unit { key code fullName }';
export const rows = `touched { kind ${unit} subjectId before after } access { isGiven grant account role ${unit} }`;
const refused = '... on Refused { code message facts }';
const changed = `__typename ... on Reorganisation { id version state } ${refused}`;

/** What people do with acts. */
export function actsOn({ ask }: Demo, today?: Parameters<Demo['ask']>[2]) {
  async function numbered(who: string, number: string): Promise<Answer> {
    const { reorganisations } = await ask<{ reorganisations: { nodes: Answer[] } }>(
      who,
      `{ reorganisations(search: "${number}", first: 1) { nodes { __typename id version state } } }`,
      today,
    );
    const [act] = reorganisations.nodes;
    if (!act) throw new Error(`${who} sees no act ${number}`);
    return act;
  }
  async function change(who: string, name: string, type: string, input: object): Promise<Answer> {
    const answer = await ask<Record<string, Answer>>(
      who,
      `mutation($input: ${type}!) { ${name}(input: $input) { ${changed} } }`,
      { ...today, variables: { input } },
    );
    const told = answer[name];
    if (!told) throw new Error(`${name} answers nothing`);
    return told;
  }
  async function node<Data>(who: string, id: string, fields: string): Promise<Data> {
    const answer = await ask<{ node: Data }>(
      who,
      `query($id: ID!) { node(id: $id) { ... on Reorganisation { ${fields} } } }`,
      { ...today, variables: { id } },
    );
    return answer.node;
  }
  return {
    numbered,
    node,
    draft: (who: string, input: object) =>
      change(who, 'draftReorganisation', 'ReorganisationInput', input),
    edit: (who: string, input: object) =>
      change(who, 'editReorganisation', 'EditReorganisationInput', input),
    apply: (who: string, input: object) =>
      change(who, 'applyReorganisation', 'ApplyReorganisationInput', input),
    revert: (who: string, { id, version }: Answer, reason: string) => {
      const input = { id, version, reason };
      return change(who, 'revertReorganisation', 'ReorganisationReasonInput', input);
    },
    cancel: (who: string, { id, version }: Answer, reason: string) => {
      const input = { id, version, reason };
      return change(who, 'cancelReorganisation', 'ReorganisationReasonInput', input);
    },
    tried: async (who: string, { id }: Pick<Answer, 'id'>): Promise<DryRun> => {
      const fields = `dryRun { __typename ... on ReorganisationDryRun { version fingerprint ${rows} } ${refused} }`;
      return (await node<{ dryRun: DryRun }>(who, id, fields)).dryRun;
    },
    read: (who: string, { id }: Pick<Answer, 'id'>) =>
      node<Pick<DryRun, 'touched' | 'access' | 'state' | 'version'>>(
        who,
        id,
        `state version ${rows}`,
      ),
  };
}

/** Two communes of Trấn Yên become one: as small as an act can be. */
export const heading = {
  number: '7/NQ-THỬ',
  title: 'Nhập hai xã của huyện Trấn Yên',
  issuedOn: '2023-11-01',
  effectiveOn: '2024-01-01',
  isEffectiveVerified: true,
  source: 'Thử nghiệm',
};
export const merging = {
  merge: {
    from: ['04507', '04510'],
    into: {
      key: 'moi',
      code: '04999',
      kind: 'XA',
      name: 'Thử Nghiệm',
      fullName: 'Xã Thử Nghiệm',
      parent: { unit: '138' },
    },
  },
};
export const small = { ...heading, changes: [merging], access: [] };
