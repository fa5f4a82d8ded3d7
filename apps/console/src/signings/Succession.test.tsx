import { date } from '@phoihop/domain/dates';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { minhQuan } from './minh-quan.fixture.ts';
import { SigningContent } from './SigningContent.tsx';
import { SigningParties } from './SigningParties.tsx';

test('what a signing takes the place of, and what is to take its own, is told with its day or state', () => {
  render(
    <TestFrame>
      <SigningContent
        signing={{
          ...minhQuan,
          supersedes: { id: 'old', title: 'Cũ', number: '1/KHPH', signedOn: date('2021-06-14') },
          supersededBy: { id: 'new', title: 'Bản mới', number: null, state: 'DRAFTING' },
        }}
      />
    </TestFrame>,
  );

  expect(screen.getByRole('link', { name: '1/KHPH' }).parentElement?.textContent).toBe(
    '1/KHPH ngày 14/06/2021',
  );
  expect(screen.getByRole('link', { name: 'Bản mới' }).parentElement?.textContent).toBe(
    'Bản mới (Đang soạn)',
  );
});

test('who is there is named by office', () => {
  const witness = {
    position: 1,
    officeId: 'secretary',
    organisationNameVi: 'Đảng ủy xã',
    organisationNameEn: 'Party committee',
    officeTitleVi: 'Bí thư',
    officeTitleEn: 'Secretary',
    holderName: 'Người giữ chức C',
  };
  render(
    <TestFrame>
      <SigningParties signing={{ ...minhQuan, witnesses: [witness] }} />
    </TestFrame>,
  );

  expect(screen.getByText('Người giữ chức C, Bí thư, Đảng ủy xã')).toBeTruthy();
});
