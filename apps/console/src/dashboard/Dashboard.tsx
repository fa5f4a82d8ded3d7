import { unitCountsQuery } from '@phoihop/client/units';
import { useLocale, useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { useScope } from '../scope/use-scope.ts';
import { AfterReorganisation } from '../units/after/AfterReorganisation.tsx';
import { MapIncomplete } from '../units/MapIncomplete.tsx';
import { CoverageCard } from './CoverageCard.tsx';
import { FiguresCard } from './FiguresCard.tsx';
import { inSentence } from './in-sentence.ts';
import { ReviewsCard } from './ReviewsCard.tsx';
import { StandardsCard } from './StandardsCard.tsx';
import { UnitsCard } from './UnitsCard.tsx';
import { WaitingCard } from './WaitingCard.tsx';
import './dashboard.css';

/** What waits, how far the signings are, and the numbers a leader asks for first. */
export function Dashboard() {
  const translate = useTranslate();
  const format = useFormat();
  const isEnglish = useLocale() === 'en';
  const { unitCode, unitName, asOf, isToday } = useScope();
  const [found, askAgain] = useQuery({
    query: unitCountsQuery,
    variables: { code: unitCode, asOf },
  });
  const counts = found.data?.unit?.counts ?? [];
  return (
    <Page
      title={translate('dashboard.title', {
        unit: isEnglish ? unitName : inSentence(unitName),
      })}
      subtitle={
        <span className="wraps">
          {counts
            .filter(({ count }) => count > 0)
            .map(({ level, count }) =>
              translate(`units.counted.${level}`, { count: format.number(count) }),
            )
            .join(', ')}
        </span>
      }
      crumb={format.weekday(asOf)}
      actions={<PrintButton />}
    >
      <MapIncomplete />
      {found.error ? (
        <ErrorState
          error={found.error}
          onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        />
      ) : (
        <div className="overview">
          {isToday ? <WaitingCard /> : null}
          <CoverageCard />
          <FiguresCard />
          <div className="overview-side">
            <AfterReorganisation code={unitCode} />
            <StandardsCard />
            {found.data ? <UnitsCard counts={found.data} /> : null}
          </div>
          {isToday ? <ReviewsCard /> : null}
        </div>
      )}
    </Page>
  );
}
