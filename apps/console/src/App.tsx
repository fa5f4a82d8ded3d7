import { Admin, CustomRoutes, Resource } from 'react-admin';
import { createBrowserRouter, Route, RouterProvider } from 'react-router-dom';
import { accounts, accountsData } from './accounts/index.ts';
import { audit, auditData } from './audit/index.ts';
import { BulkMovePage } from './bulk-moves/BulkMovePage.tsx';
import { dashboard } from './dashboard/index.ts';
import { documents, documentsData } from './documents/index.ts';
import { FigureImportPage } from './indicators/import/FigureImportPage.tsx';
import { FigureGridPage } from './figure-sheets/grid/FigureGridPage.tsx';
import { FigureSheetsPage } from './figure-sheets/FigureSheetsPage.tsx';
import { FiguresPage } from './figures/FiguresPage.tsx';
import { indicators } from './indicators/index.ts';
import { InboxPage } from './inbox/InboxPage.tsx';
import { Failure } from './layout/Failure.tsx';
import { Frame } from './layout/Frame.tsx';
import { NotFound } from './layout/NotFound.tsx';
import { MyPage } from './me/MyPage.tsx';
import { CoveragePage } from './programmes/CoveragePage.tsx';
import { programmes, programmesData } from './programmes/index.ts';
import { authProvider } from './providers/auth-provider.ts';
import { ClientProvider } from './providers/ClientProvider.tsx';
import { createDataProvider } from './providers/data-provider.ts';
import { i18nProvider } from './providers/i18n-provider.ts';
import { OpeningPage, reviewCycles, reviewCyclesData } from './reviews/index.ts';
import { reviewTemplates } from './review-templates/index.ts';
import { SignInPage } from './sign-in/SignInPage.tsx';
import { reportsData } from './reports/data.ts';
import { ReportList } from './reports/ReportList.tsx';
import { ReportPage } from './reports/ReportPage.tsx';
import { reorganisations, reorganisationsData } from './reorganisations/index.ts';
import { signings, signingsData } from './signings/index.ts';
import { StandardList } from './standards/StandardList.tsx';
import { StandardShow } from './standards/StandardShow.tsx';
import { TaskCreate } from './tasks/TaskCreate.tsx';
import { TasksPage } from './tasks/TasksPage.tsx';
import { darkTheme, lightTheme } from './theme/theme.ts';
import { ComparePage } from './units/compare/ComparePage.tsx';
import { units, unitsData } from './units/index.ts';
import { validationRules } from './validation-rules/index.ts';
import { VerifyPage } from './verify/VerifyPage.tsx';

const dataProvider = createDataProvider({
  programmes: programmesData,
  signings: signingsData,
  documents: documentsData,
  units: unitsData,
  reorganisations: reorganisationsData,
  accounts: accountsData,
  audit: auditData,
  'review-cycles': reviewCyclesData,
  reports: reportsData,
});

/** The console. Reads as its menu. */
function Console() {
  return (
    <Admin
      disableTelemetry
      requireAuth
      title="phối hợp"
      authProvider={authProvider}
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      theme={lightTheme}
      darkTheme={darkTheme}
      defaultTheme="light"
      layout={Frame}
      loginPage={SignInPage}
      catchAll={NotFound}
      error={Failure}
      dashboard={dashboard}
    >
      <CustomRoutes>
        <Route path="/inbox" element={<InboxPage />} />
        <Route path="/me" element={<MyPage />} />
        <Route path="/coverage" element={<CoveragePage />} />
        <Route path="/standards" element={<StandardList />} />
        <Route path="/standards/:key" element={<StandardShow />} />
        <Route path="/figure-sheets/import" element={<FigureImportPage />} />
        <Route path="/figure-sheets" element={<FigureSheetsPage />} />
        <Route path="/figure-sheets/grid" element={<FigureGridPage />} />
        <Route path="/figures" element={<FiguresPage />} />
        <Route path="/review-cycles/:id/opening" element={<OpeningPage />} />
        <Route path="/reports" element={<ReportList />} />
        <Route path="/reports/:id" element={<ReportPage />} />
        <Route path="/tasks" element={<TasksPage />} />
        <Route path="/tasks/create" element={<TaskCreate />} />
        <Route path="/units/compare" element={<ComparePage />} />
        <Route path="/bulk-moves/:id" element={<BulkMovePage />} />
      </CustomRoutes>
      <CustomRoutes noLayout>
        <Route path="/verify" element={<VerifyPage />} />
      </CustomRoutes>
      <Resource {...programmes} />
      <Resource {...signings} />
      <Resource {...documents} />
      <Resource {...units} />
      <Resource {...reorganisations} />
      <Resource {...accounts} />
      <Resource {...audit} />
      <Resource {...indicators} />
      <Resource {...validationRules} />
      <Resource {...reviewCycles} />
      <Resource {...reviewTemplates} />
    </Admin>
  );
}

// A router that knows of every move before it is made, so that a form can ask to stay.
const router = createBrowserRouter([{ path: '*', element: <Console /> }]);

export function App() {
  return (
    <ClientProvider>
      <RouterProvider router={router} />
    </ClientProvider>
  );
}
