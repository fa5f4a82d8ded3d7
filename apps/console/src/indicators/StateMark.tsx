import { useTranslate } from 'ra-core';
import { Icon } from '../layout/Icon.tsx';
import type { ToldState } from './figure-look.ts';

/** The sign of a figure that is no number. Its word is there for whoever hears the page read, and on paper. */
export function StateMark({ state }: { readonly state: Exclude<ToldState, 'REPORTED'> }) {
  const translate = useTranslate();
  return (
    <span className="state-mark" title={translate(`figures.state.${state}`)}>
      <span aria-hidden="true">{state === 'FORBIDDEN' ? <Icon name="lock" /> : signs[state]}</span>
      <span className="visually-hidden">{translate(`figures.state.${state}`)}</span>
    </span>
  );
}

export const signs = {
  NOT_REPORTED: '…',
  NOT_APPLICABLE: '×',
  NOT_BEGUN: '—',
  NOT_COMPARABLE: '≠',
} as const;
