import type { ReorganisationState } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { Icon } from '../layout/Icon.tsx';
import { reorganisationLooks } from './reorganisation-looks.ts';

/** Where an act stands: tone, icon and word together. */
export function ReorganisationChip({ state }: { readonly state: ReorganisationState }) {
  const translate = useTranslate();
  const { tone, icon } = reorganisationLooks[state];
  return (
    <span className={`chip tone-${tone}`}>
      <Icon name={icon} />
      {translate(`reorganisations.state.${state}`)}
    </span>
  );
}
