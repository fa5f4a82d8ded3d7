import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { VersionTable } from './VersionTable.tsx';

const versions = [
  { version: 1, recordedAt: '2023-11-01T03:00:00.000Z' },
  { version: 2, recordedAt: '2023-12-15T03:00:00.000Z' },
];

test('all versions stand side by side, the one that stands in front, each with what it changed in words', () => {
  render(
    <TestFrame>
      <VersionTable
        versions={versions}
        lines={[
          { label: 'Tên', texts: ['Tổ', 'Tổ hòa giải'] },
          { label: 'Nguồn', texts: ['Báo cáo', 'Báo cáo'] },
        ]}
      />
    </TestFrame>,
  );
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'Mục',
    'Bản 2hiện hànhtừ 15/12/2023 10:00',
    'Bản 1từ 01/11/2023 10:00',
  ]);
  const row = (name: string) =>
    within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent);
  expect(row('Tên')).toEqual(['Tổ hòa giải', 'Tổ']);
  expect(row('Nguồn')).toEqual(['Báo cáo', 'Báo cáo']);
  expect(row('Thay đổi')).toEqual(['Tên', 'bản đầu']);
  expect(screen.getByText('Tổ hòa giải').tagName).toBe('INS');
});
