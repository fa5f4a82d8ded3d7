import type { FigureTableData, IndicatorFields } from '@phoihop/client/indicators';
import type { UnitName } from '@phoihop/client/units';
import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { Explained } from '../../indicators/explain/Explained.tsx';
import { figureLook, toldState } from '../../indicators/figure-look.ts';
import { StateMark } from '../../indicators/StateMark.tsx';
import { useFigureWords } from '../../indicators/use-figure-words.ts';
import type { FigureView } from '../use-figure-params.ts';

type SeenFigure = FigureTableData['figureTable']['rows'][number]['figures'][number];

interface PivotCellProps {
  readonly unit: UnitName;
  readonly figure: SeenFigure | undefined;
  readonly indicator: IndicatorFields;
  readonly view: Pick<FigureView, 'period' | 'ground'>;
  /** Whether Tab stops here; a grid is walked with the arrows instead. */
  readonly isStop?: boolean;
}

/** One number, shaded by who is missing behind it; or the sign of why there is none. */
export function PivotCell(props: PivotCellProps) {
  const { unit, figure, indicator, view, isStop = false } = props;
  const translate = useTranslate();
  const format = useFormat();
  const words = useFigureWords();
  if (figure === undefined) return <td>–</td>;
  const { value, units, inherited } = figure;
  const state = toldState(figure);
  const look = figureLook(figure);
  if (state === 'FORBIDDEN') {
    return (
      <td className={`look-${look}`}>
        <StateMark state={state} />
      </td>
    );
  }
  const missing = translate('figures.table.missing', {
    missing: format.number(units.expected - units.reported),
    expected: format.number(units.expected),
  });
  const about = [
    state === 'REPORTED' ? null : translate(`figures.state.${state}`),
    look === 'partial' ? missing : null,
    inherited ? translate('figures.table.inherited') : null,
  ].filter((word) => word !== null);
  return (
    <td className={`look-${look}`}>
      <Explained
        asked={{ unit, indicator, period: view.period, ground: view.ground }}
        value={value}
        about={about.length === 0 ? undefined : about.join(', ')}
        {...(isStop ? {} : { tabIndex: -1 as const })}
      >
        {look === 'partial' && units.expected > 1 ? (
          <small>
            {format.number(units.reported)}/{format.number(units.expected)}
          </small>
        ) : null}
        {state === 'REPORTED' ? words.value(value, indicator) : <StateMark state={state} />}
        {inherited ? <sup aria-hidden="true">*</sup> : null}
      </Explained>
    </td>
  );
}
