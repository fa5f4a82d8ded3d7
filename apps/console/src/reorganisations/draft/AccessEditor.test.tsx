import type { AccessChangeFields } from '@phoihop/client/reorganisations';
import type { Role } from '@phoihop/domain/access';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { TestFrame } from '../../testing/TestFrame.tsx';
import { AccessEditor } from './AccessEditor.tsx';
import { type GivenGrant, givenOf } from './act-text.ts';

const aLine = (grant: string, role: Role, key = 'tran-yen'): AccessChangeFields => {
  const made = { code: '04498', kind: 'XA' as const, level: 'COMMUNE' as const, share: null };
  const unit = { ...made, key, name: key, fullName: `Xã ${key}`, unit: null, parent: null };
  const held = { isHeld: grant !== 'z', isFollower: grant !== 'z' };
  return { isGiven: true, ...held, grant, account: `Người ${grant}`, role, heldAt: null, unit };
};

function Edited(props: {
  readonly followers: readonly AccessChangeFields[];
  readonly access: readonly AccessChangeFields[];
}) {
  const [given, setGiven] = useState<readonly GivenGrant[]>(props.access.map(givenOf));
  return (
    <>
      <AccessEditor {...props} given={given} error={undefined} onChange={setGiven} />
      <output>{given.map(({ grant, role }) => `${grant} ${role}`).join(', ')}</output>
    </>
  );
}

const open = (followers: readonly AccessChangeFields[], access: readonly AccessChangeFields[]) =>
  render(
    <TestFrame>
      <Edited followers={followers} access={access} />
    </TestFrame>,
  );
const lines = () => screen.getAllByRole('listitem').map((line) => within(line));
const given = () => screen.getByRole('status').textContent;

test('a grant may follow in every role that the rules of acts allow, and in no greater one', () => {
  open([aLine('a', 'COORDINATOR'), aLine('b', 'ADMINISTRATOR')], []);
  const roles = lines().map((line) =>
    line.getAllByRole<HTMLOptionElement>('option').map(({ value }) => value),
  );
  expect(roles).toEqual([
    ['', 'COORDINATOR', 'REPORTER', 'VIEWER'],
    ['', 'ADMINISTRATOR', 'VIEWER'],
  ]);
});

test('each line that the draft gives is shown and can be taken out: that nobody proposes, or given twice', async () => {
  const coordinator = aLine('a', 'COORDINATOR');
  const access = [aLine('a', 'VIEWER'), aLine('a', 'REPORTER'), aLine('z', 'VIEWER', 'yen-bai')];
  open([coordinator], access);
  expect(given()).toBe('a VIEWER, a REPORTER, z VIEWER');
  expect(lines()).toHaveLength(3);

  const strange = screen.getByRole('combobox', { name: /Người z.*Xã yen-bai.*không còn hiệu lực/ });
  await userEvent.selectOptions(strange, '');
  expect(given()).toBe('a VIEWER, a REPORTER');
  const [, second] = screen.getAllByRole('combobox', { name: /Người a/ });
  if (second === undefined) throw new Error('a line is not shown');
  await userEvent.selectOptions(second, '');
  expect(given()).toBe('a VIEWER');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /Người a/ }), 'COORDINATOR');
  expect(given()).toBe('a COORDINATOR');
});
