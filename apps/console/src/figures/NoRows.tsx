import { useTranslate } from 'ra-core';
import { EmptyState } from '../layout/EmptyState.tsx';
import type { FigureView } from './use-figure-params.ts';

/** No unit of the level on the map looked at: why, and what there is instead. */
export function NoRows({ view }: { readonly view: FigureView }) {
  const translate = useTranslate();
  return (
    <EmptyState
      message={translate('figures.empty.rows')}
      action={
        view.level === 'DISTRICT' && view.levels?.includes('COMMUNE') ? (
          <button
            type="button"
            className="btn"
            onClick={() => view.change({ level: 'COMMUNE', tab: null })}
          >
            {translate('figures.empty.communes')}
          </button>
        ) : undefined
      }
    />
  );
}
