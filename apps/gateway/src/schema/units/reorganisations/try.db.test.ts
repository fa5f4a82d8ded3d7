import { expect, it } from 'vitest';
import { date } from '@phoihop/domain/dates';
import { openDemo } from '../../testing.ts';
const { ask, statements } = openDemo();
interface Acts {
  reorganisations: { nodes: { id: string; number: string; version: number; state: string }[] };
}
it('x', async () => {
  const all = await ask<Acts>(
    'quantri',
    `{ reorganisations(first: 10) { totalCount nodes { id number state version isKept effectiveOn changes { number type before { code fullName } after { code fullName parent { code fullName } } } moves { move isOpen refusal { message } } history { action } } } }`,
  );
  console.log(JSON.stringify(all).slice(0, 3000));
  const act = all.reorganisations.nodes.find(({ number }) => number.startsWith('1673'));
  let t = Date.now();
  const reverted = await ask(
    'quantri',
    `mutation($input: ReorganisationReasonInput!) { revertReorganisation(input: $input) { __typename ... on Reorganisation { id state version } ... on Refused { code message facts } } }`,
    {
      variables: {
        input: { id: act?.id, version: act?.version, reason: 'Nhập nhầm, cần làm lại' },
      },
    },
  );
  console.log(JSON.stringify(reverted), Date.now() - t);
  t = Date.now();
  const dry = await ask<{ node: { version: number; dryRun: any } }>(
    'quantri',
    `query($id: ID!) { node(id: $id) { ... on Reorganisation { version state dryRun { __typename ... on ReorganisationDryRun { fingerprint version touched { kind unit { code fullName } subjectId before after } access { account role isGiven unit { code fullName } heldAt { code } } } ... on Refused { code message facts } } } } }`,
    { variables: { id: act?.id } },
  );
  console.log(Date.now() - t, statements().length, JSON.stringify(dry).slice(0, 1500));
  const kinds: Record<string, number> = {};
  for (const r of dry.node.dryRun.touched ?? []) {
    const k = `${r.kind} ${r.before}>${r.after}`;
    kinds[k] = (kinds[k] ?? 0) + 1;
  }
  console.log(kinds, dry.node.dryRun.access?.length);
  t = Date.now();
  const applied = await ask(
    'quantri',
    `mutation($input: ApplyReorganisationInput!) { applyReorganisation(input: $input) { __typename ... on Reorganisation { id state version appliedBy touched { kind unit { code fullName } subjectId before after } } ... on Refused { code message facts } } }`,
    {
      variables: {
        input: { id: act?.id, version: dry.node.version, fingerprint: dry.node.dryRun.fingerprint },
      },
    },
  );
  console.log(Date.now() - t, JSON.stringify(applied).slice(0, 300));
  expect(date('2023-01-01')).toBeTruthy();
});
