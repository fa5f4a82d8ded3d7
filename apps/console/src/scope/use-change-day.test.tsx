import { date } from '@phoihop/domain/dates';
import { act, render, screen, waitFor } from '@testing-library/react';
import { useNotificationContext } from 'ra-core';
import { useLocation } from 'react-router-dom';
import { expect, test } from 'vitest';
import type { Answers } from '../testing/answering-client.ts';
import { TestFrame } from '../testing/TestFrame.tsx';
import { rememberScope } from './remembered.ts';
import { useChangeDay } from './use-change-day.ts';
import { useScopeParams } from './use-scope-params.ts';

const tranYen = { __typename: 'Unit', id: 'x', code: '04498', name: 'Trấn Yên', fullName: 'Xã' };

function Days() {
  const changeDay = useChangeDay();
  const { change } = useScopeParams();
  const { search } = useLocation();
  const { notifications } = useNotificationContext();
  return (
    <>
      <output>{search}</output>
      <p>
        {notifications.map(({ message }) => (typeof message === 'string' ? message : '')).join()}
      </p>
      {['2024-01-01', '2025-01-01'].map((day) => (
        <button key={day} type="button" onClick={() => changeDay(date(day))}>
          {day}
        </button>
      ))}
      <button type="button" onClick={() => change({ u: '138' })}>
        Trấn Yên
      </button>
    </>
  );
}

/** Each answer waits until it is let go, by the day that is asked for. */
function held() {
  const letGo: Record<string, () => void> = {};
  const UnitByCode = async (variables: unknown) => {
    const { asOf, code } = variables as { asOf: string; code: string };
    if (asOf !== '2023-12-15')
      await new Promise<void>((resolve) => {
        letGo[`${code} ${asOf}`] = resolve;
      });
    return { unit: { ...tranYen, id: code, code } };
  };
  return { letGo, UnitByCode };
}

const UnitLine = { unit: { ...tranYen, validTo: null, line: [] } };

function open(answers: Answers) {
  rememberScope({ u: '04498', d: null });
  render(
    <TestFrame path="/?u=04498" answers={{ UnitLine, ...answers }}>
      <Days />
    </TestFrame>,
  );
}
const at = () => screen.getByRole('status').textContent;
const press = (name: string) => act(() => screen.getByRole('button', { name }).click());

test('the day that was asked for last is looked at, whichever answer comes last', async () => {
  const { letGo, UnitByCode } = held();
  open({ UnitByCode });
  press('2024-01-01');
  press('2025-01-01');
  await waitFor(() => expect(Object.keys(letGo)).toHaveLength(2));
  letGo['04498 2025-01-01']?.();
  await waitFor(() => expect(at()).toBe('?u=04498&d=2025-01-01'));
  letGo['04498 2024-01-01']?.();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(at()).toBe('?u=04498&d=2025-01-01');
});

test('a unit that is chosen while the day is on its way is the one that is looked at', async () => {
  const { letGo, UnitByCode } = held();
  open({ UnitByCode });
  press('2024-01-01');
  await waitFor(() => expect(Object.keys(letGo)).toHaveLength(1));
  press('Trấn Yên');
  letGo['04498 2024-01-01']?.();
  await waitFor(() => expect(Object.keys(letGo)).toHaveLength(2));
  letGo['138 2024-01-01']?.();
  await waitFor(() => expect(at()).toBe('?u=138&d=2024-01-01'));
});

test('a day that could not be changed leaves unit and day as they are, and why is told', async () => {
  open({ UnitByCode: { errors: [{ message: 'broken' }] } });
  press('2024-01-01');
  await waitFor(() => expect(screen.getByText(/Lỗi|lỗi|không/)).toBeDefined());
  expect(at()).toBe('?u=04498');
});

test('where nothing stands for the unit, the viewer’s own is looked at', async () => {
  const notFound = { message: 'Không tìm thấy', extensions: { code: 'NOT_FOUND' } };
  open({
    UnitByCode: (variables: unknown) =>
      (variables as { asOf: string }).asOf === '2023-12-15'
        ? { unit: tranYen }
        : { errors: [notFound] },
  });
  press('2024-01-01');
  await waitFor(() => expect(at()).toBe('?d=2024-01-01'));
});
