import type { UnitName } from '@phoihop/client/units';
import { date } from '@phoihop/domain/dates';
import { CoreAdminContext } from 'ra-core';
import polyglotI18nProvider from 'ra-i18n-polyglot';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { Provider } from 'urql';
import { LeaveGate } from '../drafts/LeaveGate.tsx';
import { en } from '../i18n/en/index.ts';
import { vi } from '../i18n/vi/index.ts';
import { type Viewer, ViewerContext } from '../scope/viewer.ts';
import { type Answers, answeringClient } from './answering-client.ts';

const province: UnitName = {
  id: 'unit-15',
  code: '15',
  name: 'Yên Bái',
  fullName: 'Tỉnh Yên Bái',
  kind: 'TINH',
  level: 'PROVINCE',
};

/** The coordinator of the province, on the demonstration's business date. */
export const tinh: Viewer = {
  account: {
    id: 'tinh',
    username: 'tinh',
    name: 'Điều phối viên',
    profile: 'demo',
    businessDate: date('2023-12-15'),
    secondFactor: { isOn: false, isNeeded: false },
    grants: [
      {
        role: 'COORDINATOR',
        unit: { ...province, validFrom: date('2008-08-01'), validTo: null },
      },
    ],
  },
  home: province,
  homeLine: [],
};

interface TestFrameProps {
  readonly children: ReactNode;
  readonly viewer?: Viewer;
  readonly path?: string;
  readonly language?: 'vi' | 'en';
  /** What the service answers, by the name of the operation. */
  readonly answers?: Answers;
}

const Frame = createContext<TestFrameProps>({ children: null });

/** The one route of all: what is to be tested, wherever it leads. */
function EveryPage() {
  const { children, viewer = tinh, language = 'vi', answers = {} } = useContext(Frame);
  const i18nProvider = polyglotI18nProvider((locale) => (locale === 'en' ? en : vi), language);
  return (
    <Provider value={answeringClient(answers)}>
      <CoreAdminContext i18nProvider={i18nProvider}>
        <ViewerContext value={viewer}>
          <LeaveGate />
          {children}
        </ViewerContext>
      </CoreAdminContext>
    </Provider>
  );
}

/** Mounts a component as the console would: with words, a router, a viewer, and answers. */
export function TestFrame(props: TestFrameProps) {
  const { path = '/' } = props;
  const [router] = useState(() =>
    createMemoryRouter([{ path: '*', element: <EveryPage /> }], { initialEntries: [path] }),
  );
  return (
    <Frame value={props}>
      <RouterProvider router={router} />
    </Frame>
  );
}
