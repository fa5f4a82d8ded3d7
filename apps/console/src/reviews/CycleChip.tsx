import type { ReviewCycleState } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
import { Icon } from '../layout/Icon.tsx';
import { cycleLooks } from './cycle-looks.ts';

/** How far a review has got: tone, icon and word together. */
export function CycleChip({ state }: { readonly state: ReviewCycleState }) {
  const translate = useTranslate();
  const { tone, icon } = cycleLooks[state];
  return (
    <span className={`chip tone-${tone}`}>
      <Icon name={icon} />
      {translate(`reviews.state.${state}`)}
    </span>
  );
}
