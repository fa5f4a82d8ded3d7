import { explainFigureQuery } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { usePeriod } from '../../dashboard/use-period.ts';
import { Awaited } from '../../layout/Awaited.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { useFigureWords } from '../use-figure-words.ts';
import type { AskedFigure } from './asked.ts';
import { ChangeBeside } from './ChangeBeside.tsx';
import { Contributions } from './Contributions.tsx';
import { FigureNotes } from './FigureNotes.tsx';
import { PublishedBeside } from './PublishedBeside.tsx';

interface ExplainPanelProps {
  readonly asked: AskedFigure;
  readonly value: string | null;
  /** The id of its heading, by which it is named. */
  readonly title: string;
  readonly onClose: () => void;
}

/** As many as one answer holds. */
const pageSize = 500;

/** Why a unit's figure is what it is: everything that was counted, and what was not told. */
export function ExplainPanel({ asked, value, title, onClose }: ExplainPanelProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const periodOf = usePeriod();
  const { unit, indicator, period, ground } = asked;
  const [found, askAgain] = useQuery({
    query: explainFigureQuery,
    requestPolicy: 'cache-and-network',
    variables: {
      unit: unit.code,
      indicator: indicator.key,
      period,
      ...ground,
      first: pageSize,
      after: null,
    },
  });
  return (
    <>
      <header>
        <div>
          <small>
            {words.name(indicator)}, {periodOf(period)}
            {ground.layer === 'PREVIEW' ? ` · ${translate('figures.layer.PREVIEW')}` : ''}
          </small>
          <h2 id={title}>
            {value === null
              ? translate('figures.explain.whyNone', { unit: unit.fullName })
              : translate('figures.explain.why', {
                  unit: unit.fullName,
                  value: words.value(value, indicator),
                })}
          </h2>
        </div>
        <button
          type="button"
          className="close"
          aria-label={translate('frame.close')}
          onClick={onClose}
        >
          <Icon name="cross" />
        </button>
      </header>
      <Awaited
        thing={found.data?.explainFigure}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={8}
      >
        {({ figure, contributions }) => (
          <>
            {figure.change === null ? null : (
              <ChangeBeside change={figure.change} figure={figure} indicator={indicator} />
            )}
            <Contributions asked={asked} figure={figure} first={contributions} />
            <FigureNotes figure={figure} ground={ground} />
            {figure.published === null ? null : (
              <PublishedBeside published={figure.published} figure={figure} indicator={indicator} />
            )}
          </>
        )}
      </Awaited>
    </>
  );
}
