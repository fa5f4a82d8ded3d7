import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { type SeenFigure, toldState } from '../indicators/figure-look.ts';
import { Icon } from '../layout/Icon.tsx';
import type { FigureView } from './use-figure-params.ts';

interface NotBegunProps {
  /** All figures that are shown, row by row. */
  readonly rows: readonly (readonly SeenFigure[])[];
  readonly view: Pick<FigureView, 'ground' | 'change'>;
  /** Whether all of them are one unit's, period by period. */
  readonly isSeries?: boolean;
}

/** That units were not there yet in a period, and the way to what was reported where they lie. */
export function NotBegun({ rows, view, isSeries = false }: NotBegunProps) {
  const translate = useTranslate();
  const format = useFormat();
  const late = rows.filter((figures) => figures.some((each) => toldState(each) === 'NOT_BEGUN'));
  if (late.length === 0) return null;
  const { asOf } = view.ground;
  return (
    <p className="note not-begun">
      <Icon name="info" />
      <span>
        {isSeries
          ? translate('figures.notBegun.series')
          : translate('figures.notBegun.told', { smart_count: late.length })}
      </span>
      <button type="button" className="btn no-print" onClick={() => view.change({ borders: asOf })}>
        {translate('figures.notBegun.see', { day: format.date(asOf) })}
      </button>
    </p>
  );
}
