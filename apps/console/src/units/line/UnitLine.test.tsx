import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TestFrame } from '../../testing/TestFrame.tsx';
import { UnitLine } from './UnitLine.tsx';

const named = (code: string, fullName: string) => {
  return {
    __typename: 'Unit',
    id: fullName,
    code,
    name: fullName.replace(/^(Xã|Huyện) /, ''),
    fullName,
    kind: 'XA',
    level: 'COMMUNE',
    validFrom: '2020-02-01',
    validTo: '2025-07-01',
  };
};
const district = { ...named('138', 'Huyện Trấn Yên'), kind: 'HUYEN', level: 'DISTRICT' };
const act = {
  __typename: 'Reorganisation',
  id: 'act',
  number: '1673/NQ-UBTVQH15',
  effectiveOn: '2025-07-01',
  isEffectiveVerified: true,
};
const link = (from: ReturnType<typeof named>, clause: number) => {
  return {
    __typename: 'LineageLink',
    share: '1',
    source: `1673/NQ-UBTVQH15, Điều 1, khoản ${clause}`,
    predecessor: from,
    successor: { ...named('04498', 'Xã Trấn Yên'), validFrom: '2025-07-01', validTo: null },
    act,
  };
};
const [daoThinh, baoDap] = [named('04507', 'Xã Đào Thịnh'), named('04504', 'Xã Báo Đáp')];

test('a district that was abolished tells by which act, what its communes were merged into, and which go on', async () => {
  const answers = {
    UnitLine: { unit: { ...district, line: [] } },
    UnitEnd: {
      unit: {
        __typename: 'Unit',
        id: district.id,
        endedBy: act,
        children: {
          __typename: 'UnitConnection',
          totalCount: 5,
          nodes: [
            { ...daoThinh, successors: [link(daoThinh, 34)] },
            { ...baoDap, successors: [link(baoDap, 34)] },
            { ...named('04560', 'Xã Tà Xi Láng'), validTo: null, successors: [] },
          ],
        },
      },
    },
  };
  render(
    <TestFrame answers={answers}>
      <UnitLine unit={district} />
    </TestFrame>,
  );

  const told = await screen.findByText(/không còn từ ngày 01\/07\/2025/);
  expect(told.textContent).toContain('theo 1673/NQ-UBTVQH15');
  expect(screen.getByText(/Vẫn là đơn vị.*Xã Tà Xi Láng \(04560\)/)).toBeDefined();
  expect(screen.getAllByText('Xã Đào Thịnh')).not.toEqual([]);
  expect(screen.getAllByText(/, Điều 1, khoản 34/)).not.toEqual([]);
  expect(screen.getByText('Còn 2 đơn vị trực thuộc khác chưa kể ở đây.')).toBeDefined();
});

test('a unit of which another came tells no end of its own, and one that was never rearranged says so', async () => {
  const line = [link(daoThinh, 34)];
  const { unmount } = render(
    <TestFrame answers={{ UnitLine: { unit: { ...daoThinh, line } } }}>
      <UnitLine unit={daoThinh} />
    </TestFrame>,
  );
  expect(await screen.findAllByText('Xã Trấn Yên')).not.toEqual([]);
  expect(screen.queryByText(/không còn từ ngày/)).toBeNull();
  unmount();

  const never = { ...daoThinh, validTo: null, line: [] };
  render(
    <TestFrame answers={{ UnitLine: { unit: never } }}>
      <UnitLine unit={daoThinh} />
    </TestFrame>,
  );
  expect(await screen.findByText(/không qua lần nhập, chia nào/)).toBeDefined();
});
