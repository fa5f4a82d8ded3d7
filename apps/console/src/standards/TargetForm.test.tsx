import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { anIndicator } from '../indicators/figure.fixture.ts';
import { TestFrame } from '../testing/TestFrame.tsx';
import { TargetForm } from './TargetForm.tsx';

const early = anIndicator({ key: 'early_marriages', nameVi: 'Trường hợp tảo hôn', kind: 'FLOW' });
const groups = anIndicator({ key: 'mediation_groups', nameVi: 'Tổ hòa giải', kind: 'STOCK' });

function show(standard: string | null) {
  const set = vi.fn<(variables: unknown) => object>(() => ({
    setTarget: { __typename: 'Target', id: 'target' },
  }));
  render(
    <TestFrame
      answers={{
        Indicators: { indicators: { totalCount: 2, nodes: [early, groups] } },
        SetTarget: set,
      }}
    >
      <TargetForm target={null} standard={standard} onDone={() => {}} onCancel={() => {}} />
    </TestFrame>,
  );
  return set;
}

test('a target for an indicator names its side, and its first day where it is summed', async () => {
  const set = show(null);
  const user = userEvent.setup();
  await screen.findByRole('option', { name: 'Tổ hòa giải' });
  await user.selectOptions(screen.getByLabelText('Chỉ tiêu'), 'mediation_groups');
  expect(screen.queryByLabelText(/Cộng từ ngày/)).toBeNull();
  await user.selectOptions(screen.getByLabelText('Chỉ tiêu'), 'early_marriages');
  await user.selectOptions(screen.getByLabelText('Chiều'), 'Không quá mức này');
  await user.type(screen.getByLabelText('Mức mục tiêu'), '300');
  await user.type(screen.getByLabelText(/Cộng từ ngày/), '2021-01-01');
  await user.type(screen.getByLabelText('Đến hết ngày'), '2025-12-31');
  await user.type(screen.getByLabelText(/Căn cứ/), 'Kế hoạch 2021–2025');
  await user.click(screen.getByRole('button', { name: 'Lưu mục tiêu' }));

  await vi.waitFor(() => expect(set).toHaveBeenCalled());
  expect(set).toHaveBeenCalledWith({
    input: {
      unit: '15',
      indicator: 'early_marriages',
      direction: 'AT_MOST',
      value: '300',
      since: '2021-01-01',
      dueOn: '2025-12-31',
      source: 'Kế hoạch 2021–2025',
    },
  });
});

test('a target for a standard asks for neither side nor first day', () => {
  show('new_rural');

  expect(screen.queryByLabelText('Chiều')).toBeNull();
  expect(screen.queryByLabelText('Chỉ tiêu')).toBeNull();
  expect(screen.getByLabelText('Số đơn vị đạt')).toBeDefined();
});
