import { date } from '@phoihop/domain/dates';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import type { Organisation } from './offices/OfficeLine.tsx';
import { UnitOrganisations } from './UnitOrganisations.tsx';

const front: Organisation = {
  id: 'organisation-front',
  kind: 'FRONT',
  nameVi: 'Ủy ban MTTQ Việt Nam xã Minh Quán',
  nameEn: 'Fatherland Front of Minh Quán',
  keepRefusal: null,
  offices: [
    {
      id: 'office-chair',
      titleVi: 'Chủ tịch',
      titleEn: 'Chair',
      isHead: true,
      holder: 'Người giữ chức B',
      terms: [
        { name: 'Người giữ chức B', validFrom: date('2022-03-01'), validTo: null },
        { name: 'Người giữ chức A', validFrom: date('2020-01-01'), validTo: date('2022-03-01') },
      ],
    },
  ],
};
const refused = { code: 'FORBIDDEN', message: 'Không được phân quyền.' } as const;

beforeEach(() => localStorage.clear());

test('who has held a post is told by date', () => {
  render(
    <TestFrame>
      <UnitOrganisations organisations={[front]} onChanged={() => undefined} />
    </TestFrame>,
  );

  expect(screen.getByText('Người giữ chức A, 01/01/2020 đến hết 28/02/2022')).toBeTruthy();
  expect(screen.getByText('Người giữ chức B, từ 01/03/2022')).toBeTruthy();
});

test('a post passes to another for a reason, and a refusal stands beside its field and takes nothing', async () => {
  const user = userEvent.setup();
  const onChanged = vi.fn<() => void>();
  const asked = vi
    .fn<(variables: unknown) => object>()
    .mockReturnValueOnce({
      changeOfficeHolder: {
        __typename: 'Refused',
        code: 'REASON_REQUIRED',
        message: 'Đề nghị ghi rõ lý do.',
        facts: '{}',
        field: 'reason',
      },
    })
    .mockReturnValueOnce({
      changeOfficeHolder: {
        __typename: 'OfficeHolderChange',
        office: { __typename: 'Office', id: 'office-chair' },
        takenOver: [],
      },
    });
  render(
    <TestFrame answers={{ ChangeOfficeHolder: asked }}>
      <UnitOrganisations organisations={[front]} onChanged={onChanged} />
    </TestFrame>,
  );
  await user.click(screen.getByRole('button', { name: 'Đổi người giữ chức vụ Chủ tịch' }));
  await user.type(screen.getByLabelText('Người giữ mới'), 'Người giữ chức C');
  await user.click(screen.getByRole('button', { name: 'Đổi người giữ' }));

  expect((await screen.findByRole('alert')).textContent).toBe('Đề nghị ghi rõ lý do.');
  expect(screen.getByLabelText<HTMLInputElement>('Người giữ mới').value).toBe('Người giữ chức C');

  await user.type(screen.getByLabelText('Lý do'), 'Nghỉ hưu theo chế độ.');
  await user.click(screen.getByRole('button', { name: 'Đổi người giữ' }));

  expect(asked).toHaveBeenLastCalledWith({
    input: {
      office: 'office-chair',
      name: 'Người giữ chức C',
      from: '2023-12-15',
      reason: 'Nghỉ hưu theo chế độ.',
    },
  });
  expect(onChanged).toHaveBeenCalledOnce();
  expect(screen.queryByLabelText('Người giữ mới')).toBeNull();
});

test.each([
  ['who may not keep it', { ...front, keepRefusal: refused }, '/'],
  ['another day than today', front, '/?d=2022-12-31'],
])('nothing is offered to change to %s', (_who, organisation, path) => {
  render(
    <TestFrame path={path}>
      <UnitOrganisations organisations={[organisation]} onChanged={() => undefined} />
    </TestFrame>,
  );

  expect(screen.queryByRole('button')).toBeNull();
});
