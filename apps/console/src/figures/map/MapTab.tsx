import { figureTableQuery, type IndicatorFields } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { usePeriod } from '../../dashboard/use-period.ts';
import { useFigureWords } from '../../indicators/use-figure-words.ts';
import { Awaited } from '../../layout/Awaited.tsx';
import { Card } from '../../layout/Card.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { NoRows } from '../NoRows.tsx';
import type { FigureView } from '../use-figure-params.ts';
import { DistrictMap } from './DistrictMap.tsx';
import { districtCentroids } from './district-centroids.ts';

interface MapTabProps {
  readonly view: FigureView;
  readonly indicator: IndicatorFields;
}

/** One figure of each district where it lies; where that cannot be drawn, why not. */
export function MapTab({ view, indicator }: MapTabProps) {
  const translate = useTranslate();
  const periodOf = usePeriod();
  const words = useFigureWords();
  const { unitCode, level, period, ground } = view;
  const [found, askAgain] = useQuery({
    query: figureTableQuery,
    requestPolicy: 'cache-and-network',
    pause: unitCode === '' || level !== 'DISTRICT',
    variables: { under: unitCode, level, indicators: [indicator.key], period, ...ground },
  });
  if (level !== 'DISTRICT') {
    return (
      <EmptyState
        message={translate('figures.map.onlyDistricts')}
        action={
          view.levels?.includes('DISTRICT') ? (
            <button
              type="button"
              className="btn"
              onClick={() => view.change({ level: 'DISTRICT' })}
            >
              {translate('figures.map.districts')}
            </button>
          ) : undefined
        }
      />
    );
  }
  return (
    <Card
      title={translate('figures.map.title', {
        indicator: words.name(indicator),
        period: periodOf(period),
      })}
      aside={words.measure(indicator)}
    >
      <Awaited
        thing={found.data?.figureTable.rows}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={5}
        height={60}
      >
        {(rows) => {
          const unknown = rows.filter(
            ({ unit }) => !districtCentroids.some(({ code }) => code === unit.code),
          );
          if (rows.length === 0) return <NoRows view={view} />;
          if (unknown.length === 0) {
            return <DistrictMap rows={rows} indicator={indicator} view={view} />;
          }
          return (
            <EmptyState
              message={translate('figures.map.unknown', {
                units: unknown.map(({ unit }) => unit.fullName).join(', '),
              })}
            />
          );
        }}
      </Awaited>
    </Card>
  );
}
