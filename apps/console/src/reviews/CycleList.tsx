import { ListBase, useTranslate } from 'ra-core';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { CycleFilters } from './CycleFilters.tsx';
import { CycleTable } from './CycleTable.tsx';
import { useKeepsReviews } from './use-keeps-reviews.ts';
import './reviews.css';

/** The reviews of programmes, the latest in front, narrowed by what stands in the address. */
export function CycleList() {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const isKeeper = useKeepsReviews();
  return (
    <Page
      title={translate('reviews.title')}
      actions={
        <>
          <PrintButton />
          {isKeeper && isToday ? (
            <ScopedLink className="btn primary" to="/review-cycles/create">
              {translate('reviews.plan.action')}
            </ScopedLink>
          ) : null}
        </>
      }
    >
      <ListBase
        resource="review-cycles"
        perPage={50}
        exporter={false}
        storeKey={false}
        disableAuthentication
      >
        <CycleFilters />
        <CycleTable />
      </ListBase>
    </Page>
  );
}
