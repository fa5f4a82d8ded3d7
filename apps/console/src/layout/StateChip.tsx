import { useTranslate } from 'ra-core';
import { Icon } from './Icon.tsx';
import { type ShownState, stateLooks } from './state-looks.ts';

/** A state by tone, icon and word together: colour alone never tells it. */
export function StateChip({ state, note }: { readonly state: ShownState; readonly note?: string }) {
  const translate = useTranslate();
  const { tone, icon } = stateLooks[state];
  return (
    <span className={`chip tone-${tone}`}>
      <Icon name={icon} />
      {translate(`state.${state}`)}
      {note === undefined ? null : `, ${note}`}
    </span>
  );
}
