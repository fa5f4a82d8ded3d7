import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { TestFrame } from '../../testing/TestFrame.tsx';
import { aCycle, reports } from '../reports.fixture.ts';
import { OpeningForm } from './OpeningForm.tsx';

beforeEach(() => localStorage.clear());

interface Asked {
  readonly exemptions: readonly { readonly unit: string; readonly reason: string }[];
}

/** The service's own dry run, by the units of the fixture. */
function openingOf(variables: unknown) {
  const { exemptions } = variables as Asked;
  const stops = reports.map(({ unit, reportsTo, level, dueOn }) => {
    const exemption = exemptions.find((each) => each.unit === unit.code)?.reason ?? null;
    return { unit, reportsTo, level, dueOn, exemption };
  });
  return { openingOf: { refusal: null, stops, asked: [] } };
}

const sent: unknown[] = [];
function open(ReviewOpening: object | ((variables: unknown) => object) = openingOf) {
  sent.length = 0;
  render(
    <TestFrame
      answers={{
        ReviewOpening,
        MoveReviewCycle: (variables: unknown) => {
          sent.push(variables);
          return { moveReviewCycle: { __typename: 'ReviewCycle', ...aCycle() } };
        },
      }}
    >
      <OpeningForm cycle={aCycle({ state: 'PLANNED', openedOn: null })} onReload={() => {}} />
    </TestFrame>,
  );
  return userEvent.setup();
}

test('the dry run counts each level with its day; an exemption with its reason is reckoned and sent', async () => {
  const user = open();
  const communes = await screen.findByRole('row', { name: /^Cấp xã/ });
  expect(within(communes).getByText('Thứ Sáu, 08/12/2023')).toBeTruthy();
  expect(within(communes).getByText('5')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Miễn một đơn vị…' }));
  await user.type(await screen.findByRole('searchbox'), 'ban mu');
  await user.click(screen.getByRole('button', { name: /Xã Bản Mù/ }));
  const submit = screen.getByRole('button', { name: /^Mở đợt/ });
  expect(submit.getAttribute('aria-disabled')).toBe('true');
  await user.type(screen.getByLabelText('Lý do miễn Xã Bản Mù (04609)'), 'Xã đang sáp nhập.');
  await expect.poll(() => submit.textContent).toBe('Mở đợt, yêu cầu 7 đơn vị báo cáo');
  await expect.poll(() => submit.hasAttribute('disabled')).toBe(false);
  await user.click(submit);
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]).toMatchObject({
    input: { move: 'OPEN', exemptions: [{ unit: '04609', reason: 'Xã đang sáp nhập.' }] },
  });
});

test('what cannot be opened says why and where it is mended, and has no button', async () => {
  const refusal = { code: 'HOLIDAYS_UNKNOWN', message: 'Chưa có ngày nghỉ của năm 2025.' };
  open({ openingOf: { refusal, stops: [], asked: [] } });
  expect((await screen.findByRole('alert')).textContent).toContain(refusal.message);
  expect(screen.getByRole('link', { name: 'Sửa đợt' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Mở đợt/ })).toBeNull();
});
