import type { FigureState } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { Icon } from '../layout/Icon.tsx';

/** The sign of a figure that is no number. Its word is there for whoever hears the page read, and on paper. */
export function StateMark({ state }: { readonly state: Exclude<FigureState, 'REPORTED'> }) {
  const translate = useTranslate();
  return (
    <span className="state-mark">
      <span aria-hidden="true">{state === 'FORBIDDEN' ? <Icon name="lock" /> : signs[state]}</span>
      <span className="visually-hidden">{translate(`figures.state.${state}`)}</span>
    </span>
  );
}

const signs = { NOT_REPORTED: '…', NOT_APPLICABLE: '×', NOT_COMPARABLE: '≠' } as const;
