import { useListPaginationContext, useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';

/** Leads through the pages of a list; absent where one page holds all. */
export function Pager() {
  const translate = useTranslate();
  const format = useFormat();
  const { page, perPage, total = 0, setPage } = useListPaginationContext();
  if (total <= perPage) return null;
  const pages = Math.ceil(total / perPage);
  const [from, to] = [(page - 1) * perPage + 1, Math.min(page * perPage, total)];
  return (
    <nav className="pager" aria-label={translate('frame.pager.label')}>
      <button type="button" className="btn" disabled={page <= 1} onClick={() => setPage(page - 1)}>
        {translate('frame.pager.previous')}
      </button>
      <span>
        {translate('frame.pager.range', {
          from: format.number(from),
          to: format.number(to),
          total: format.number(total),
        })}
      </span>
      <button
        type="button"
        className="btn"
        disabled={page >= pages}
        onClick={() => setPage(page + 1)}
      >
        {translate('frame.pager.next')}
      </button>
    </nav>
  );
}
