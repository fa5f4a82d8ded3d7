import type { IndicatorFields } from '@phoihop/client/indicators';
import { indicatorKinds } from '@phoihop/domain/indicators';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { useFormat } from '../../format/use-format.ts';
import { useFigureWords } from '../../indicators/use-figure-words.ts';
import { Icon } from '../../layout/Icon.tsx';
import { Popup } from '../../layout/Popup.tsx';
import type { FigureView } from '../use-figure-params.ts';

interface IndicatorChoiceProps {
  readonly view: FigureView;
  readonly indicators: readonly IndicatorFields[];
  readonly chosen: readonly IndicatorFields[];
}

/** Which indicators stand across, by how they add up: a group at once or one by one. */
export function IndicatorChoice({ view, indicators, chosen }: IndicatorChoiceProps) {
  const translate = useTranslate();
  const format = useFormat();
  const label = useId();
  const groups = indicatorKinds
    .map((kind) => ({ kind, members: indicators.filter((each) => each.kind === kind) }))
    .filter(({ members }) => members.length > 0);
  const isChosen = ({ key }: IndicatorFields) => chosen.some((each) => each.key === key);
  const choose = (wanted: (indicator: IndicatorFields) => boolean) =>
    view.change({
      i: indicators
        .filter(wanted)
        .map(({ key }) => key)
        .join(','),
      sort: null,
    });
  return (
    <div className="field">
      <span id={label}>{translate('figures.tools.indicators')}</span>
      <Popup
        className="ctl"
        aria-describedby={label}
        title={translate('figures.tools.choose')}
        label={
          <>
            <strong>
              {translate('figures.tools.chosen', {
                count: format.number(chosen.length),
                total: format.number(indicators.length),
              })}
            </strong>
            <Icon name="down" />
          </>
        }
      >
        {() => (
          <div className="finder indicator-choice">
            {groups.map(({ kind, members }) => (
              <IndicatorGroup
                key={kind}
                name={translate(`figures.kind.${kind}`)}
                members={members}
                isChosen={isChosen}
                onEach={(key) =>
                  choose((each) => (each.key === key ? !isChosen(each) : isChosen(each)))
                }
                onAll={(isIn) => choose((each) => (each.kind === kind ? isIn : isChosen(each)))}
              />
            ))}
            <button
              type="button"
              className="link"
              onClick={() => view.change({ i: null, sort: null })}
            >
              {translate('figures.tools.usual')}
            </button>
          </div>
        )}
      </Popup>
    </div>
  );
}

interface IndicatorGroupProps {
  readonly name: string;
  readonly members: readonly IndicatorFields[];
  readonly isChosen: (indicator: IndicatorFields) => boolean;
  readonly onEach: (key: string) => void;
  readonly onAll: (isIn: boolean) => void;
}

function IndicatorGroup({ name, members, isChosen, onEach, onAll }: IndicatorGroupProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const isFull = members.every(isChosen);
  return (
    <fieldset>
      <legend>{name}</legend>
      <button type="button" className="link" onClick={() => onAll(!isFull)}>
        {translate(isFull ? 'figures.tools.none' : 'figures.tools.all')}
        <span className="visually-hidden"> {name}</span>
      </button>
      {members.map((indicator) => (
        <label key={indicator.key}>
          <input
            type="checkbox"
            checked={isChosen(indicator)}
            onChange={() => onEach(indicator.key)}
          />
          {words.name(indicator)}
        </label>
      ))}
    </fieldset>
  );
}
