import { sheetProgressQuery } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { usePeriod } from '../dashboard/use-period.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { NotDue } from './NotDue.tsx';
import { SheetList } from './SheetList.tsx';
import { useSheetView } from './sheet-period.ts';
import { SheetTools } from './SheetTools.tsx';
import './figure-sheets.css';
import { MapIncomplete } from '../units/MapIncomplete.tsx';

/** How far each unit has got with its figures of a period; who has handed in nothing comes first. */
export function FigureSheetsPage() {
  const translate = useTranslate();
  const periodOf = usePeriod();
  const view = useSheetView();
  const { unitCode: under, unitName, level, levels, period, asOf } = view;
  const [found, askAgain] = useQuery({
    query: sheetProgressQuery,
    pause: levels === null,
    variables: { under, level, period, asOf },
    requestPolicy: 'cache-and-network',
  });
  const again = () => askAgain({ requestPolicy: 'network-only' });
  const gridPath = `/figure-sheets/grid?${new URLSearchParams({ period, level }).toString()}`;
  return (
    <Page
      title={translate('figureSheets.listTitle', { period: periodOf(period) })}
      subtitle={unitName}
      actions={
        <>
          <ScopedLink to="/figure-sheets/import" className="btn">
            {translate('figureSheets.import')}
          </ScopedLink>
          <ScopedLink to={gridPath} className="btn primary">
            {translate('figureSheets.openGrid')}
          </ScopedLink>
        </>
      }
    >
      <MapIncomplete />
      <SheetTools view={view} />
      <Awaited thing={found.data?.figureGrid} error={found.error} onRetry={again} rows={10}>
        {({ rows, notDue, period: { hasEnded, lastDay } }) => (
          <>
            <NotDue count={notDue} lastDay={lastDay} />
            {rows.length === 0 ? (
              <EmptyState message={translate('figureSheets.noUnits')} />
            ) : (
              <SheetList
                key={`${under}.${level}.${period}`}
                rows={rows}
                period={period}
                hasEnded={hasEnded}
                onMoved={again}
              />
            )}
          </>
        )}
      </Awaited>
    </Page>
  );
}
