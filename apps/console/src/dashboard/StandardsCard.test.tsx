import type { StandardFields } from '@phoihop/client/indicators';
import { date } from '@phoihop/domain/dates';
import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { publishedStandards } from './published-standards.ts';
import { StandardsCard, StandardsTable } from './StandardsCard.tsx';

const province = {
  id: 'unit-15',
  code: '15',
  name: 'Yên Bái',
  fullName: 'Tỉnh Yên Bái',
  kind: 'TINH',
  level: 'PROVINCE',
} as const;

function standard(key: string, days: Readonly<Record<string, number>>): StandardFields {
  return {
    id: key,
    key,
    position: 1,
    nameVi: key,
    nameEn: key,
    kinds: ['XA'],
    source: 'Bài viết tổng kết 10 năm',
    published: Object.entries(days).map(([day, achieved]) => ({
      id: `${key}-${day}`,
      asOf: date(day),
      achieved,
      applicable: 150,
      source: 'Bài viết tổng kết 10 năm',
      unit: province,
    })),
  };
}

const security = standard('an-ninh', { '2021-12-31': 120, '2022-12-31': 134 });
const rural = standard('nong-thon', { '2022-12-31': 99 });

function textOf(computed: number): string {
  const { unmount } = render(
    <TestFrame>
      <StandardsTable
        published={publishedStandards([rural], 'unit-15')}
        computed={new Map([['nong-thon', computed]])}
      />
    </TestFrame>,
  );
  const text = screen.getByRole('row').textContent ?? '';
  unmount();
  return text;
}

test('the published is held against the map in words: as many, more, or fewer', () => {
  expect(textOf(150)).toContain('khớp số công bố');
  expect(textOf(153)).toContain('nhiều hơn công bố 3 đơn vị');
  expect(textOf(148)).toContain('ít hơn công bố 2 đơn vị');
});

test('where the map says nothing, nothing is compared', () => {
  render(
    <TestFrame>
      <StandardsTable published={publishedStandards([rural], 'unit-15')} computed={new Map()} />
    </TestFrame>,
  );
  expect(screen.getByRole('row').textContent).not.toContain('công bố');
});

test('the latest day anything was printed about the unit is the one that is told', () => {
  expect(publishedStandards([security, rural], 'unit-15').map(({ achieved }) => achieved)).toEqual([
    134, 99,
  ]);
  expect(publishedStandards([security], 'unit-138')).toEqual([]);
  // Another province may bear the code today.
  expect(publishedStandards([security], 'lao-cai-15')).toEqual([]);
});

test('the map is asked for the day of publication, whatever day is looked at', async () => {
  const asked = vi.fn<(variables: unknown) => object>(() => ({
    standards: { nodes: [{ id: 'nong-thon', applicable: 150 }] },
  }));
  render(
    <TestFrame
      path="/?d=2025-07-01"
      answers={{ Standards: { standards: { totalCount: 1, nodes: [rural] } }, Applicable: asked }}
    >
      <StandardsCard />
    </TestFrame>,
  );
  expect(await screen.findByText('khớp số công bố')).toBeDefined();
  expect(asked).toHaveBeenCalledWith({ under: 'unit-15', asOf: '2022-12-31', first: 100 });
});
