import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { History } from './History.tsx';
import type { HistoryEntry } from './shown-signing.ts';

const submitted: HistoryEntry = {
  id: '1',
  at: '2023-12-08T03:05:00.000Z',
  action: 'signing.SUBMIT',
  actorName: 'Báo cáo viên xã Minh Quán',
  isOnBehalf: false,
  from: 'DRAFTING',
  to: 'SUBMITTED',
  reason: null,
  before: null,
  after: null,
};
const returned: HistoryEntry = {
  ...submitted,
  id: '2',
  at: '2023-12-11T08:10:00.000Z',
  action: 'signing.RETURN',
  actorName: 'Điều phối viên huyện Trấn Yên',
  from: 'SUBMITTED',
  to: 'RETURNED',
  reason: 'Phần căn cứ thiếu Kế hoạch phối hợp số 123.',
};

function show(...entries: HistoryEntry[]) {
  render(
    <TestFrame>
      <History entries={entries} />
    </TestFrame>,
  );
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent);
}

test('the latest step stands first: who, when, from which state to which, and why word for word', () => {
  const [latest, first] = show(submitted, returned);
  expect(latest).toContain('Điều phối viên huyện Trấn Yên · 11/12/2023 15:10');
  expect(latest).toContain('Từ “Chờ duyệt” sang “Trả lại”');
  expect(latest).toContain('“Phần căn cứ thiếu Kế hoạch phối hợp số 123.”');
  expect(first).toContain('Trình duyệt');
});

test('a step made for the unit by another bears that mark, and only such a step', () => {
  const [behalf, own] = show(submitted, { ...submitted, id: '3', isOnBehalf: true });
  expect(behalf).toContain('làm thay đơn vị');
  expect(own).not.toContain('làm thay đơn vị');
});

test('an edit shows what it said before, struck, beside what it says since', () => {
  show({
    ...submitted,
    action: 'signing.EDIT',
    before: JSON.stringify({ title: 'Kế hoạch', grounds: '456/CTPH' }),
    after: JSON.stringify({ title: 'Kế hoạch', grounds: '456/CTPH và 123' }),
  });
  expect(screen.getByText('456/CTPH').tagName).toBe('DEL');
  expect(screen.getByText('456/CTPH và 123').tagName).toBe('INS');
  expect(screen.queryByText('Kế hoạch')).toBeNull();
});
