import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { CycleMoves } from './CycleMoves.tsx';
import { CycleDetail } from './CycleShow.tsx';
import { aCycle } from './reports.fixture.ts';

// Whatever day another screen was left on.
const today = '/?d=2023-12-15';

test('open moves are buttons, a closed one says why, and what lies behind is not spoken of', () => {
  render(
    <TestFrame path={today}>
      <CycleMoves cycle={aCycle()} onChanged={() => {}} />
    </TestFrame>,
  );
  expect(screen.getByRole('button', { name: 'Hủy đợt' }).getAttribute('aria-disabled')).toBeNull();
  expect(screen.getByRole('button', { name: 'Công bố' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  expect(screen.getByText('Báo cáo của tỉnh chưa được chấp nhận.')).toBeTruthy();
  expect(screen.queryByText('Mở đợt…')).toBeNull();
});

test('calling off asks why; a refusal stands beside the reason and takes nothing away', async () => {
  const user = userEvent.setup();
  const sent = vi.fn<(variables: unknown) => object>(() => ({
    moveReviewCycle: {
      __typename: 'Refused',
      code: 'REASON_REQUIRED',
      message: 'Đề nghị ghi rõ lý do.',
      field: 'reason',
      facts: '{}',
    },
  }));
  render(
    <TestFrame path={today} answers={{ MoveReviewCycle: sent }}>
      <CycleMoves cycle={aCycle()} onChanged={() => {}} />
    </TestFrame>,
  );
  await user.click(screen.getByRole('button', { name: 'Hủy đợt' }));
  await user.type(screen.getByLabelText('Lý do hủy'), 'Hoãn');
  await user.click(screen.getByRole('button', { name: 'Hủy đợt' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Đề nghị ghi rõ lý do.');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Lý do hủy').value).toBe('Hoãn');
  expect(sent.mock.calls[0]?.[0]).toEqual({
    input: { id: 'cycle-1', version: 2, move: 'CANCEL', reason: 'Hoãn' },
  });
});

test('on another day than today every move is closed', () => {
  render(
    <TestFrame path="/?d=2023-08-01">
      <CycleMoves cycle={aCycle()} onChanged={() => {}} />
    </TestFrame>,
  );
  expect(screen.getByRole('button', { name: 'Hủy đợt' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
});

test('the page of a planned review has one primary button: to open it', async () => {
  const opening = {
    move: 'OPEN',
    to: 'OPEN',
    isOpen: true,
    inNameOf: null,
    refusal: null,
  } as const;
  const cycle = aCycle({ state: 'PLANNED', openedOn: null, moves: [opening] });
  render(
    <TestFrame
      path={today}
      answers={{
        ReviewCycleContent: { reviewCycle: { id: cycle.id, sections: [], indicators: [] } },
        History: { auditEntries: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } },
      }}
    >
      <CycleDetail cycle={cycle} onChanged={() => {}} />
    </TestFrame>,
  );
  expect(await screen.findByText('Không yêu cầu số liệu nào.')).toBeTruthy();
  const primary = [...document.querySelectorAll('.btn.primary')];
  expect(primary.map(({ textContent }) => textContent)).toEqual(['Mở đợt…']);
});
