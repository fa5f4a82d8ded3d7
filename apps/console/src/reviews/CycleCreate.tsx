import { type ReviewPlanChoicesData, reviewPlanChoicesQuery } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { OnlyToday } from '../layout/OnlyToday.tsx';
import { Page } from '../layout/Page.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { PlanForm } from './PlanForm.tsx';
import { useKeepsReviews } from './use-keeps-reviews.ts';
import './reviews.css';

/** Plans a review of a programme; nobody is asked by it yet. */
export function CycleCreate() {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const isKeeper = useKeepsReviews();
  const [found, askAgain] = useQuery({
    query: reviewPlanChoicesQuery,
    requestPolicy: 'cache-and-network',
  });
  const title = translate('reviews.plan.title');
  if (!isToday) return <OnlyToday title={title} />;
  return (
    <AwaitedPage
      title={title}
      thing={found.data}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
    >
      {(choices) => (
        <Page
          title={title}
          crumb={<ScopedLink to="/review-cycles">{translate('reviews.title')}</ScopedLink>}
        >
          <PlanOrWhyNot choices={choices} isKeeper={isKeeper} />
        </Page>
      )}
    </AwaitedPage>
  );
}

interface PlanOrWhyNotProps {
  readonly choices: ReviewPlanChoicesData;
  readonly isKeeper: boolean;
}

function PlanOrWhyNot({ choices, isKeeper }: PlanOrWhyNotProps) {
  const translate = useTranslate();
  if (!isKeeper) return <EmptyState message={translate('reviews.plan.notKeeper')} />;
  if (choices.reviewTemplates.nodes.length > 0) return <PlanForm choices={choices} />;
  return (
    <EmptyState
      message={translate('reviews.plan.noTemplate')}
      action={
        <ScopedLink className="btn" to="/review-templates">
          {translate('frame.menu.reviewTemplates')}
        </ScopedLink>
      }
    />
  );
}
