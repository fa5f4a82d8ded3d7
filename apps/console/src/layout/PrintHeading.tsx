import { useTranslate } from 'ra-core';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useFormat } from '../format/use-format.ts';
import { useScope } from '../scope/use-scope.ts';

/** On paper the frame is gone: one line keeps the unit, the day seen and the moment of printing. */
export function PrintHeading() {
  const translate = useTranslate();
  const format = useFormat();
  const { unitName, asOf } = useScope();
  const printed = usePrintedAt();
  return (
    <p className="print-only">
      {translate('frame.print.heading', {
        unit: unitName,
        day: format.date(asOf),
        printed: format.moment(printed),
      })}
    </p>
  );
}

/** The moment the person asked for the paper, not the one the screen was drawn at. */
function usePrintedAt(): string | null {
  const [printed, setPrinted] = useState<string | null>(null);
  useEffect(() => {
    const note = () => flushSync(() => setPrinted(new Date().toISOString()));
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  return printed;
}
