import { reviewPlanChoicesQuery } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { Awaited } from '../layout/Awaited.tsx';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { OnlyToday } from '../layout/OnlyToday.tsx';
import { Page } from '../layout/Page.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { CycleCrumb } from './CycleCrumb.tsx';
import { cyclePath } from './cycle-path.ts';
import { EditForm } from './EditForm.tsx';
import { useCycle } from './use-cycle.ts';
import './reviews.css';

/** Changes a review before anybody is asked by it. */
export function CycleEdit() {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const { cycle, error, reload } = useCycle();
  const [choices, askAgain] = useQuery({ query: reviewPlanChoicesQuery });
  const title = translate('reviews.edit.title');
  if (!isToday) return <OnlyToday title={title} />;
  return (
    <AwaitedPage title={title} thing={cycle} error={error} onRetry={reload}>
      {(cycle) => (
        <Page title={title} crumb={<CycleCrumb cycle={cycle} />}>
          {cycle.state === 'PLANNED' ? (
            <Awaited
              thing={choices.data}
              error={choices.error}
              onRetry={() => askAgain({ requestPolicy: 'network-only' })}
              rows={8}
            >
              {(choices) => (
                <EditForm key={cycle.id} cycle={cycle} choices={choices} onReload={reload} />
              )}
            </Awaited>
          ) : (
            <EmptyState
              message={translate('reviews.edit.closed', {
                state: translate(`reviews.state.${cycle.state}`),
              })}
              action={
                <ScopedLink className="btn" to={cyclePath(cycle.id)}>
                  {translate('catalogues.back')}
                </ScopedLink>
              }
            />
          )}
        </Page>
      )}
    </AwaitedPage>
  );
}
