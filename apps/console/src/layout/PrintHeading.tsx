import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { useScope } from '../scope/use-scope.ts';

/** On paper the frame is gone: one line keeps the unit, the day seen and the moment of printing. */
export function PrintHeading() {
  const translate = useTranslate();
  const format = useFormat();
  const { unitName, asOf } = useScope();
  return (
    <p className="print-only">
      {translate('frame.print.heading', {
        unit: unitName,
        day: format.date(asOf),
        printed: format.moment(new Date().toISOString()),
      })}
    </p>
  );
}
