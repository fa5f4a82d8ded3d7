import { useTranslate } from 'ra-core';
import { Icon } from '../layout/Icon.tsx';
import { sheetLooks, type SheetStanding } from './sheet-standing.ts';

/** How far a sheet has got: tone, icon and word. */
export function SheetChip({ standing }: { readonly standing: SheetStanding }) {
  const translate = useTranslate();
  const { tone, icon } = sheetLooks[standing];
  return (
    <span className={`chip tone-${tone}`}>
      <Icon name={icon} />
      {translate(`figureSheets.state.${standing}`)}
    </span>
  );
}
