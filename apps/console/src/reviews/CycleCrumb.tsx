import { useTranslate } from 'ra-core';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { cyclePath } from './cycle-path.ts';
import type { ShownCycle } from './use-cycle.ts';

/** The way back from what is done with a review. */
export function CycleCrumb({ cycle }: { readonly cycle: Pick<ShownCycle, 'id' | 'title'> }) {
  const translate = useTranslate();
  return (
    <>
      <ScopedLink to="/review-cycles">{translate('reviews.title')}</ScopedLink>
      <Icon name="right" size={12} />
      <ScopedLink to={cyclePath(cycle.id)}>{cycle.title}</ScopedLink>
    </>
  );
}
