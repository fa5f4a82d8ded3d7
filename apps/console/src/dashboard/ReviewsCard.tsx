import { openReviewsQuery, type OpenReviewsData } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { WaitingReports } from '../inbox/WaitingReports.tsx';
import { cyclePath } from '../reviews/cycle-path.ts';
import { useScope } from '../scope/use-scope.ts';
import { useViewer } from '../scope/viewer.ts';
import { ReportsByState } from './ReportsByState.tsx';

/** The reviews that are open: how far each has got, who is late, and which reports wait for the viewer. */
export function ReviewsCard() {
  const translate = useTranslate();
  const { unitCode, asOf } = useScope();
  const { home } = useViewer();
  const [found, askAgain] = useQuery({
    query: openReviewsQuery,
    requestPolicy: 'cache-and-network',
    variables: { under: unitCode === home?.code ? null : unitCode, asOf },
  });
  const open = found.data?.reviewCycles;
  // Between reviews there is nothing to be said of them.
  if (open?.totalCount === 0) return null;
  const more = (open?.totalCount ?? 0) - (open?.nodes.length ?? 0);
  return (
    <Card
      title={translate('reviews.title')}
      className="reviews-card"
      aside={
        more > 0 ? (
          <ScopedLink to={`/review-cycles?filter=${JSON.stringify({ state: 'OPEN' })}`}>
            {translate('reviews.dashboard.more', { smart_count: more })}
          </ScopedLink>
        ) : undefined
      }
    >
      <Awaited thing={open?.nodes} error={found.error} onRetry={() => askAgain()} rows={2}>
        {(reviews) => reviews.map((review) => <OpenReview key={review.id} review={review} />)}
      </Awaited>
      <WaitingReports
        first={5}
        title={<h3 className="waiting-title">{translate('reviews.dashboard.waiting')}</h3>}
      />
    </Card>
  );
}

interface OpenReviewProps {
  readonly review: OpenReviewsData['reviewCycles']['nodes'][number];
}

function OpenReview({ review }: OpenReviewProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { id, title, cutOffOn, communes, whole } = review;
  // Communes are what is spoken of; a review of none of them is counted whole.
  const progress = communes.byState.some(({ count }) => count > 0) ? communes : whole;
  const late = progress.byStanding.find(({ standing }) => standing === 'LATE')?.count ?? 0;
  return (
    <div className="open-review">
      <div>
        <b>{title}</b>{' '}
        {late > 0 ? (
          <span className="bad">
            <Icon name="clock" size={14} />{' '}
            {translate('reviews.dashboard.late', { smart_count: late })}
          </span>
        ) : (
          <span className="muted">{translate('reviews.dashboard.nobodyLate')}</span>
        )}
        <small>
          {translate('reviews.dashboard.cutOff', { day: format.date(cutOffOn) })},{' '}
          {translate('reviews.dashboard.progress', {
            accepted: format.number(progress.accepted),
            expected: format.number(progress.expected),
          })}
        </small>
      </div>
      <ReportsByState byState={progress.byState} />
      <ScopedLink
        className="btn"
        to={cyclePath(id)}
        aria-label={`${translate('reviews.dashboard.follow')}: ${title}`}
      >
        {translate('reviews.dashboard.follow')}
      </ScopedLink>
    </div>
  );
}
