import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { minhQuan } from './minh-quan.fixture.ts';
import type { ShownSigning } from './shown-signing.ts';
import { SigningParties } from './SigningParties.tsx';

const front = {
  position: 1,
  officeId: 'office-chair',
  organisationKind: 'FRONT',
  organisationNameVi: 'Ủy ban MTTQ xã',
  organisationNameEn: 'Front',
  officeTitleVi: 'Chủ tịch',
  officeTitleEn: 'Chair',
  holderName: 'Nguyễn Văn A (mô phỏng)',
  capacity: 'TM',
} as const;
const police = { ...front, position: 2, organisationKind: 'POLICE', holderName: null } as const;

function show(change: Partial<ShownSigning>) {
  render(
    <TestFrame>
      <SigningParties signing={{ ...minhQuan, ...change }} />
    </TestFrame>,
  );
}

test('all parties are there only when every one required has a holder', () => {
  show({ parties: [front, { ...police, holderName: 'Trần Thị B (mô phỏng)' }] });
  expect(screen.getByText('đủ 2/2 bên chương trình yêu cầu')).toBeDefined();
});

test('an office that nobody holds counts as missing, and has one row', () => {
  show({ parties: [front, police], missingParties: ['POLICE'] });

  expect(screen.getByText('có 1/2 bên chương trình yêu cầu')).toBeDefined();
  expect(screen.getAllByRole('row')).toHaveLength(3);
});

test('a body without an office has a row of its own', () => {
  show({ parties: [front], missingParties: ['POLICE'] });

  expect(screen.getByText('có 1/2 bên chương trình yêu cầu')).toBeDefined();
  expect(screen.getByRole('row', { name: /Công an/ })).toBeDefined();
});

test('of what was signed a body is there even where nobody wrote down who signed', () => {
  show({ state: 'SIGNED', parties: [front, police] });

  expect(screen.getByText('đủ 2/2 bên chương trình yêu cầu')).toBeDefined();
  expect(screen.getByRole('cell', { name: 'Không ghi lại họ tên' })).toBeDefined();
});
