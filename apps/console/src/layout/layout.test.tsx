import { ClientError } from '@phoihop/client';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { DateSwitch } from './DateSwitch.tsx';
import { ErrorState } from './ErrorState.tsx';
import { NotTodayStrip } from './NotTodayStrip.tsx';
import { ScopePicker } from './ScopePicker.tsx';
import { StateChip } from './StateChip.tsx';
import { TestFrame } from '../testing/TestFrame.tsx';

test('a state is told in words beside its icon', () => {
  render(<StateChip state="SUBMITTED" note="lần 2" />, { wrapper: TestFrame });
  expect(screen.getByText(/Chờ duyệt/).textContent).toBe('Chờ duyệt, lần 2');
});

test('another day stands in the strip until sent back to today', async () => {
  render(
    <TestFrame path="/?d=2025-08-01">
      <NotTodayStrip />
    </TestFrame>,
  );
  const strip = screen.getByRole('status');
  expect(strip.textContent).toContain('01/08/2025, không phải ngày làm việc hôm nay (15/12/2023)');
  await userEvent.click(screen.getByRole('button', { name: 'Về hôm nay' }));
  expect(screen.queryByRole('status')).toBeNull();
});

test('a day chosen from the switch is the day looked at', async () => {
  render(<DateSwitch />, { wrapper: TestFrame });
  await userEvent.click(screen.getByRole('button', { name: /15\/12\/2023/ }));
  await userEvent.click(screen.getByRole('button', { name: '30/06/2025' }));
  expect(screen.getByRole('button', { name: /Xem theo ngày/, hidden: true }).textContent).toContain(
    '30/06/2025',
  );
});

test('the scope picker opens with the search and names the unit looked at', async () => {
  const nothing = { units: { totalCount: 0, pageInfo: { hasNextPage: false }, nodes: [] } };
  render(
    <TestFrame answers={{ Units: nothing }}>
      <ScopePicker />
    </TestFrame>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Tỉnh Yên Bái' }));
  expect(await screen.findByText('Không có đơn vị nào khớp.')).toBeDefined();
});

test('forbidden has no second try; a failure tells its request and tries again', async () => {
  const retry = vi.fn<() => void>();
  const forbidden = new ClientError({ code: 'FORBIDDEN', message: '' });
  const { rerender } = render(<ErrorState error={forbidden} onRetry={retry} />, {
    wrapper: TestFrame,
  });
  expect(screen.queryByRole('button')).toBeNull();
  const broken = new ClientError({ code: 'INTERNAL', message: '', requestId: 'req-7' });
  rerender(<ErrorState error={broken} onRetry={retry} />);
  expect(screen.getByText('Mã yêu cầu: req-7')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  expect(retry).toHaveBeenCalledOnce();
});
