import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { Icon } from '../../layout/Icon.tsx';
import { Refusal } from '../../layout/Refusal.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { lookOf } from './cell-look.ts';
import type { Grid } from './entry.ts';
import type { Entry } from './use-entry.ts';

/** How much is unsent and since when it is kept, what stands in the way, and the button that sends it. */
export function EntryBar({ grid, entry }: { readonly grid: Grid; readonly entry: Entry }) {
  const translate = useTranslate();
  const format = useFormat();
  const { unsent, keptAt, unreadable } = entry;
  const looks = grid.rows.flatMap((row) =>
    grid.indicators.map((indicator) => lookOf(row, indicator, entry)),
  );
  const wrong = looks.filter(({ severity }) => severity === 'BLOCK').length;
  const asking = looks.filter(({ severity }) => severity === 'NOTE').length;
  const count = format.number(unsent);
  return (
    <div className="entry-bar">
      <ScopedLink to="/figure-sheets/import" className="btn">
        <Icon name="download" />
        {translate('figureSheets.import')}
      </ScopedLink>
      <output>
        {unsent === 0
          ? translate('figureSheets.allSent')
          : keptAt === null
            ? translate('figureSheets.unsent', { count })
            : translate('figureSheets.kept', { count, time: format.time(keptAt) })}
      </output>
      {wrong > 0 ? (
        <span className="bad">
          <Icon name="cross" /> {translate('figureSheets.wrong', { count: format.number(wrong) })}
        </span>
      ) : null}
      {asking > 0 ? (
        <span className="asking">
          <Icon name="warning" />{' '}
          {translate('figureSheets.asking', { count: format.number(asking) })}
        </span>
      ) : null}
      <button
        type="button"
        className="btn primary"
        aria-keyshortcuts="Control+S"
        aria-disabled={unsent === 0 || unreadable.length > 0 || entry.isSaving}
        onClick={() => void entry.save()}
      >
        {translate('figureSheets.save')}
      </button>
      {unreadable.length > 0 ? (
        <small className="hint">{translate('figureSheets.mendFirst')}</small>
      ) : null}
      <Refusal error={entry.error} fields={[]} />
    </div>
  );
}
