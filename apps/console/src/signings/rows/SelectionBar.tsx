import { mayActSomewhere } from '@phoihop/domain/access';
import { useTranslate } from 'ra-core';
import { BulkBar } from '../../bulk-moves/BulkBar.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useAsOf } from '../../scope/use-as-of.ts';
import { useViewer } from '../../scope/viewer.ts';
import type { Selection } from './use-selection.ts';

/** How many rows are chosen, and the way to choose none. */
export function SelectionBar({
  selection: { selected, clear },
}: {
  readonly selection: Selection;
}) {
  const translate = useTranslate();
  const format = useFormat();
  const { isToday } = useAsOf();
  const { account } = useViewer();
  const mayMove = isToday && mayActSomewhere(account.grants);
  return (
    <div className="selection-bar no-print">
      <output>
        {selected.length === 0
          ? null
          : translate('signingList.selection.chosen', {
              smart_count: selected.length,
              count: format.number(selected.length),
            })}
      </output>
      {selected.length === 0 ? null : (
        <>
          {mayMove ? <BulkBar signings={selected} /> : null}
          <button type="button" className="link" onClick={clear}>
            {translate('signingList.selection.clear')}
          </button>
        </>
      )}
    </div>
  );
}
