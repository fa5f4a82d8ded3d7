import type { AuditEntryFields } from '@phoihop/client/audit';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { History } from './History.tsx';

const submitted: AuditEntryFields = {
  id: '1',
  at: '2023-12-08T03:05:00.000Z',
  action: 'signing.SUBMIT',
  subjectType: 'Signing',
  actorName: 'Báo cáo viên xã Minh Quán',
  isOnBehalf: false,
  inNameOf: null,
  account: null,
  from: 'DRAFTING',
  to: 'SUBMITTED',
  reason: null,
  before: null,
  after: null,
  unit: null,
  signing: { id: 'minh-quan', title: 'Ký kết xã Minh Quán' },
};
const returned: AuditEntryFields = {
  ...submitted,
  id: '2',
  at: '2023-12-11T08:10:00.000Z',
  action: 'signing.RETURN',
  actorName: 'Điều phối viên huyện Trấn Yên',
  from: 'SUBMITTED',
  to: 'RETURNED',
  reason: 'Phần căn cứ thiếu Kế hoạch phối hợp số 123.',
};
const noun = (id: string, action: string, more: object): AuditEntryFields => ({
  ...submitted,
  id,
  action,
  signing: null,
  from: null,
  to: null,
  ...more,
});

function frame(answer: object | ((variables: unknown) => object), language: 'vi' | 'en' = 'vi') {
  render(
    <TestFrame language={language} answers={{ History: answer }}>
      <History subject="minh-quan" />
    </TestFrame>,
  );
}
const page = (nodes: readonly AuditEntryFields[], endCursor: string | null = null) => ({
  auditEntries: {
    __typename: 'AuditEntryConnection',
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
    nodes,
  },
});
async function show(...entries: AuditEntryFields[]) {
  frame(page(entries));
  return (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);
}

test('each deed tells who, when, from which state to which, and why word for word', async () => {
  const [latest, first] = await show(returned, submitted);
  expect(latest).toContain('Điều phối viên huyện Trấn Yên · 11/12/2023 15:10');
  expect(latest).toContain('Từ “Chờ duyệt” sang “Trả lại”');
  expect(latest).toContain('“Phần căn cứ thiếu Kế hoạch phối hợp số 123.”');
  expect(first).toContain('Trình duyệt');
});

test('what was done for the unit by another bears that mark, and only that', async () => {
  const [behalf, own] = await show({ ...submitted, id: '3', isOnBehalf: true }, submitted);
  expect(behalf).toContain('làm thay đơn vị');
  expect(own).not.toContain('làm thay đơn vị');
});

test('an edit shows what it said before, struck, beside what it says since', async () => {
  await show({
    ...submitted,
    action: 'signing.EDIT',
    before: JSON.stringify({ title: 'Kế hoạch', grounds: '456/CTPH', validTo: null }),
    after: JSON.stringify({ title: 'Kế hoạch', grounds: '456/CTPH và 123', validTo: '2029-01-01' }),
  });
  expect(screen.getByText('456/CTPH').tagName).toBe('DEL');
  expect(screen.getByText('456/CTPH và 123').tagName).toBe('INS');
  expect(screen.getByText('31/12/2028').tagName).toBe('INS');
  expect(screen.queryByText('Kế hoạch')).toBeNull();
});

test('the thing itself is not named again; another to which something was done is, with a way to it', async () => {
  await show(submitted, {
    ...submitted,
    id: '4',
    signing: { id: 'other', title: 'Ký kết khác' },
  });
  expect(screen.queryByText('Ký kết xã Minh Quán')).toBeNull();
  expect(screen.getByRole('link', { name: 'Ký kết khác' })).toBeTruthy();
});

test('a load, a grant and a new password are told in words, with no key of a row among them', async () => {
  const [load, grant, password] = await show(
    noun('7', 'data.LOAD', { actorName: 'system', after: '{"profile": "demo"}' }),
    noun('6', 'grant.CREATE', {
      after:
        '{"id": "x", "account_id": "account-1", "role": "VIEWER", "valid_from": "2023-12-15T03:00:00Z"}',
    }),
    noun('5', 'credential.CHANGE', { after: '{"id": "credential-1", "password": "changed"}' }),
  );
  expect(load).toMatch(/^Nạp dữ liệuhệ thống · .*Bộ dữ liệu:? *trình diễn/);
  expect(grant).toContain('Người xem');
  expect(grant).toContain('15/12/2023 10:00');
  expect(password).toMatch(/^Đổi mật khẩu/);
  expect(`${grant}${password}`).not.toMatch(/account-1|credential-1/);
});

test('what came before is read when it is asked for, below what is there', async () => {
  frame((variables) =>
    (variables as { after: string | null }).after === null
      ? page([returned], 'next')
      : page([submitted]),
  );
  expect(await screen.findAllByRole('listitem')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Xem các việc trước đó' }));
  expect((await screen.findByText('Trình duyệt')).closest('li')).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.queryByRole('button')).toBeNull();
});

test('nothing on record is said, in either language', async () => {
  frame(page([]), 'en');
  expect(await screen.findByText('Nothing is on record.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'History' })).toBeTruthy();
});

test('what could not be read says so, and can be tried again', async () => {
  frame(() => {
    throw new Error('down');
  });
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Thử lại' })).toBeTruthy();
});
