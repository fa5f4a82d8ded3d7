import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { aCycle } from '../reviews/reports.fixture.ts';
import type { Answers } from '../testing/answering-client.ts';
import { TestFrame } from '../testing/TestFrame.tsx';
import { ConferenceTab } from './ConferenceTab.tsx';

const planned = {
  __typename: 'Conference',
  id: 'conference-1',
  heldOn: '2023-12-15',
  place: 'Hội trường tỉnh',
  attending: null,
  version: 1,
  recordRefusal: null,
};
const seen = (conferences: readonly object[], conferenceRefusal: object | null = null) => ({
  reviewCycle: {
    __typename: 'ReviewCycle',
    id: 'cycle-1',
    conferenceRefusal,
    taskRefusal: conferenceRefusal,
    conferences,
  },
});

function show(answers: Answers) {
  render(
    <TestFrame path="/?d=2023-12-15" answers={answers}>
      <ConferenceTab cycle={aCycle()} />
    </TestFrame>,
  );
}

test('where there is none it is told why one would be, and one is planned', async () => {
  const user = userEvent.setup();
  const sent = vi.fn<(variables: unknown) => object>(() => ({ planConference: planned }));
  show({ Conferences: seen([]), PlanConference: sent });
  expect(await screen.findByText(/Chưa có hội nghị nào/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Lên kế hoạch hội nghị' }));
  await user.type(screen.getByLabelText('Địa điểm'), 'Hội trường tỉnh');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(sent.mock.calls[0]?.[0]).toEqual({
    input: { cycle: 'cycle-1', heldOn: '2023-12-15', place: 'Hội trường tỉnh' },
  });
});

test('one is put on record as held by how many people came, which must be a whole number', async () => {
  const user = userEvent.setup();
  const sent = vi.fn<(variables: unknown) => object>(() => ({
    recordConference: { ...planned, attending: 173, version: 2 },
  }));
  show({ Conferences: seen([planned]), RecordConference: sent });
  await user.click(await screen.findByRole('button', { name: /^Ghi nhận đã họp/ }));
  await user.type(screen.getByLabelText('Số người dự'), '17x');
  expect(screen.getByText('Ghi số nguyên, ví dụ 173.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(sent).not.toHaveBeenCalled();
  await user.clear(screen.getByLabelText('Số người dự'));
  await user.type(screen.getByLabelText('Số người dự'), '173');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(sent.mock.calls[0]?.[0]).toEqual({
    input: {
      id: 'conference-1',
      version: 1,
      heldOn: '2023-12-15',
      place: 'Hội trường tỉnh',
      attending: 173,
    },
  });
});

test('one that was held tells how many came; what it concluded is handed out from there', async () => {
  show({ Conferences: seen([{ ...planned, attending: 1730 }]) });
  const card = await screen.findByRole('region', { name: /15\/12\/2023/ });
  expect(within(card).getByText('1.730')).toBeTruthy();
  expect(within(card).getByText('Đã họp')).toBeTruthy();
  expect(
    screen.getByRole('link', { name: 'Giao nhiệm vụ theo kết luận' }).getAttribute('href'),
  ).toContain('/tasks/create?cycle=cycle-1');
});

test('whoever may not plan is told why, and is offered nothing', async () => {
  show({
    Conferences: seen([{ ...planned, recordRefusal: { code: 'NOT_YOURS', message: 'Không.' } }], {
      code: 'NOT_YOURS',
      message: 'Việc này thuộc thẩm quyền của Tỉnh Yên Bái.',
    }),
  });
  expect(await screen.findByText('Việc này thuộc thẩm quyền của Tỉnh Yên Bái.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Lên kế hoạch hội nghị' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Ghi nhận/ })).toBeNull();
});
