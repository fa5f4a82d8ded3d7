import { figureGridQuery } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useClient, useQuery } from 'urql';
import { usePeriod } from '../../dashboard/use-period.ts';
import { Awaited } from '../../layout/Awaited.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { Page } from '../../layout/Page.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { NotDue } from '../NotDue.tsx';
import { useSheetView } from '../sheet-period.ts';
import { SheetTools } from '../SheetTools.tsx';
import type { Grid } from './entry.ts';
import { EntryDesk } from './EntryDesk.tsx';
import '../figure-sheets.css';
import { MapIncomplete } from '../../units/MapIncomplete.tsx';

/** The figures of all units of a level for one period, entered as in a spreadsheet. */
export function FigureGridPage() {
  const translate = useTranslate();
  const periodOf = usePeriod();
  const client = useClient();
  const view = useSheetView();
  const { unitCode: under, unitName, level, levels, period, asOf, isToday } = view;
  const variables = { under, level, period, asOf };
  const [found, askAgain] = useQuery({
    query: figureGridQuery,
    variables,
    pause: levels === null,
    requestPolicy: 'cache-and-network',
  });
  const readAgain = () =>
    client.query(figureGridQuery, variables, { requestPolicy: 'network-only' }).toPromise();
  const closed = translate('frame.day.closed');
  return (
    <Page
      title={translate('figureSheets.gridTitle', { period: periodOf(period) })}
      subtitle={unitName}
      crumb={
        <ScopedLink to={`/figure-sheets?${new URLSearchParams({ period, level }).toString()}`}>
          {translate('figureSheets.title')}
        </ScopedLink>
      }
    >
      <MapIncomplete />
      <SheetTools view={view} />
      <Awaited
        thing={found.data?.figureGrid}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={12}
        height={24}
      >
        {(grid) => (
          <>
            <NotDue count={grid.notDue} lastDay={grid.period.lastDay} />
            {grid.rows.length === 0 || grid.indicators.length === 0 ? (
              <EmptyState
                message={translate(
                  grid.rows.length === 0 ? 'figureSheets.noUnits' : 'figureSheets.noIndicators',
                )}
              />
            ) : (
              <EntryDesk
                key={`${under}.${level}.${grid.period.key}.${asOf}`}
                grid={isToday ? grid : closedFor(grid, closed)}
                record={`figures.${under}.${level}.${grid.period.key}`}
                onChanged={readAgain}
              />
            )}
          </>
        )}
      </Awaited>
    </Page>
  );
}

/** On another day than today nothing is entered anywhere. */
function closedFor(grid: Grid, message: string): Grid {
  const refusal = { code: 'WRONG_STATE', message, facts: '{}' } as const;
  return { ...grid, rows: grid.rows.map((row) => ({ ...row, refusal: row.refusal ?? refusal })) };
}
