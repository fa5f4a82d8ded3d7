import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import type { Answers } from '../testing/answering-client.ts';
import { TestFrame } from '../testing/TestFrame.tsx';
import { ReportPage } from './ReportPage.tsx';
import { page } from './report.fixture.ts';
import type { ShownReport } from './shown-report.ts';

interface Sent {
  readonly operation: string;
  readonly variables: unknown;
}

/** What has been sent to the service since the page was opened. */
export const sent: Sent[] = [];

export const saved = {
  saveReport: { __typename: 'Report', id: 'report-1', state: 'DRAFT', version: 3 },
};
const moved = { moveReport: { __typename: 'Report', id: 'report-1', state: 'DRAFT', version: 9 } };

const records = (operation: string, answer: object) => (variables: unknown) => {
  sent.push({ operation, variables });
  return answer;
};

/** Opens the page of a report before a service that takes whatever it is sent. */
export function openReport(shown: ShownReport, answers: Answers = {}) {
  sent.length = 0;
  render(
    <TestFrame
      path="/reports/report-1"
      answers={{
        ReportPage: page(shown),
        ReportVersions: { report: { id: 'report-1', versions: [] } },
        ReportsBelow: { reviewCycle: null },
        History: { auditEntries: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } },
        MoveReport: records('move', moved),
        SaveReport: records('save', saved),
        EnterFigures: records('enter', {
          enterFigures: { __typename: 'EnteredFigures', changed: 1, sheets: [] },
        }),
        ...answers,
      }}
    >
      <Routes>
        <Route path="/reports/:id" element={<ReportPage />} />
      </Routes>
    </TestFrame>,
  );
  return userEvent.setup();
}

export function figureAt(name: RegExp): Promise<HTMLElement> {
  return screen.findByRole('cell', { name });
}

/** An answer that is still to come. */
export function later() {
  let resolve: (answer: object) => void = () => undefined;
  const promise = new Promise<object>((done) => {
    resolve = done;
  });
  return { promise, resolve: (answer: object) => resolve(answer) };
}
