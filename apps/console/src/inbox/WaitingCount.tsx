import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { useWaitingCounts } from './use-waiting-counts.ts';
import { useWaiting } from './use-waiting.ts';

/** How much waits for the viewer, in gold; nothing where nothing does. */
export function WaitingCount() {
  const translate = useTranslate();
  const format = useFormat();
  const { waiting } = useWaiting();
  const { total = 0 } = useWaitingCounts();
  const all = (waiting?.length ?? 0) + total;
  if (!waiting || all === 0) return null;
  const count = format.number(all);
  return (
    <b className="waiting-count">
      {count}
      <span className="visually-hidden"> {translate('inbox.things')}</span>
    </b>
  );
}
