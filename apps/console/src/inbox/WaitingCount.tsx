import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { useWaiting } from './use-waiting.ts';

/** How much waits for the viewer, in gold; nothing where nothing does. */
export function WaitingCount() {
  const translate = useTranslate();
  const format = useFormat();
  const { waiting } = useWaiting();
  if (!waiting || waiting.length === 0) return null;
  const count = format.number(waiting.length);
  return (
    <b className="waiting-count">
      {count}
      <span className="visually-hidden"> {translate('inbox.things')}</span>
    </b>
  );
}
