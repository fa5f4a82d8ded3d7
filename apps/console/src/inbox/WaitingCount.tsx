import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { useAllWaiting } from './use-all-waiting.ts';

/** How much waits for the viewer, in gold; nothing where nothing does, or while it is not known. */
export function WaitingCount() {
  const translate = useTranslate();
  const format = useFormat();
  const { all } = useAllWaiting();
  if (all === undefined || all.count === 0) return null;
  const count = format.number(all.count);
  return (
    <b className="waiting-count">
      {count}
      <span className="visually-hidden"> {translate('inbox.things')}</span>
    </b>
  );
}
