import type { ReviewPlanChoicesData } from '@phoihop/client/reviews';
import { date } from '@phoihop/domain/dates';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TestFrame } from '../testing/TestFrame.tsx';
import { EditForm } from './EditForm.tsx';
import { aCycle } from './reports.fixture.ts';

const cycle = aCycle({ state: 'PLANNED', openedOn: null, cutOffOn: date('2024-01-15') });
const choices: ReviewPlanChoicesData = {
  programmes: { nodes: [{ ...cycle.programme, startsOn: date('2013-11-18') }] },
  reviewTemplates: { nodes: [{ ...cycle.template, deadlines: [] }] },
  reportingCalendars: [],
};

test('a cut-off that is cleared is saved as the day that is read out in its place', async () => {
  const sent: unknown[] = [];
  const user = userEvent.setup();
  render(
    <TestFrame
      answers={{
        ReviewPeriods: {
          periods: [{ key: '2023', firstDay: '2023-01-01', lastDay: '2023-12-31' }],
        },
        EditReviewCycle: (variables: unknown) => {
          sent.push(variables);
          return { editReviewCycle: { __typename: 'ReviewCycle', ...cycle } };
        },
      }}
    >
      <EditForm cycle={cycle} choices={choices} onReload={() => {}} />
    </TestFrame>,
  );
  const field = screen.getByLabelText<HTMLInputElement>('Ngày chốt số liệu');
  await user.clear(field);
  await waitFor(() => expect(field.value).toBe('2023-12-31'));
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(sent).toMatchObject([{ input: { cutOffOn: '2023-12-31' } }]));
});
