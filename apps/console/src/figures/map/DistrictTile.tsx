import type { FigureTableData, IndicatorFields } from '@phoihop/client/indicators';
import type { UnitName } from '@phoihop/client/units';
import type { CSSProperties } from 'react';
import { useFormat } from '../../format/use-format.ts';
import { Explained } from '../../indicators/explain/Explained.tsx';
import { figureLook, toldState } from '../../indicators/figure-look.ts';
import { StateMark } from '../../indicators/StateMark.tsx';
import { useFigureWords } from '../../indicators/use-figure-words.ts';
import { Icon } from '../../layout/Icon.tsx';
import type { FigureView } from '../use-figure-params.ts';
import { classOf, type ValueClass } from './quantiles.ts';

interface DistrictTileProps {
  readonly unit: UnitName;
  readonly figure: FigureTableData['figureTable']['rows'][number]['figures'][number];
  readonly indicator: IndicatorFields;
  readonly view: FigureView;
  readonly classes: readonly ValueClass[];
  readonly style: CSSProperties;
}

/** A district with its name and number; what is missing behind it is said on it too. */
export function DistrictTile(props: DistrictTileProps) {
  const { unit, figure, indicator, view, classes, style } = props;
  const format = useFormat();
  const words = useFigureWords();
  const { value, units } = figure;
  const state = toldState(figure);
  const look = figureLook(figure);
  const shade = value === null ? look : `shade-${classOf(value, classes)}`;
  const content = (
    <>
      <span>{unit.fullName}</span>
      <b>{state === 'REPORTED' ? words.value(value, indicator) : <StateMark state={state} />}</b>
      {look === 'partial' ? (
        <small>
          <Icon name="warning" size={12} />
          {format.number(units.reported)}/{format.number(units.expected)}
        </small>
      ) : null}
    </>
  );
  return (
    <div className={`tile ${value === null ? `look-${look}` : shade}`} style={style}>
      {state === 'FORBIDDEN' ? (
        content
      ) : (
        <Explained
          asked={{ unit, indicator, period: view.period, ground: view.ground }}
          value={value}
          about={
            look === 'partial'
              ? `${format.number(units.reported)}/${format.number(units.expected)}`
              : undefined
          }
        >
          {content}
        </Explained>
      )}
    </div>
  );
}
