import type { IndicatorPageData } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { Fragment, type ReactNode } from 'react';
import { useFormat } from '../../format/use-format.ts';
import { Card } from '../../layout/Card.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { standardPath } from '../../standards/standard-path.ts';
import { useName } from '../../standards/use-name.ts';
import { IndicatorLink } from './IndicatorLink.tsx';
import { useIndicatorWords } from './use-indicator-words.ts';

type Shown = NonNullable<IndicatorPageData['indicator']>;

/** What an indicator means: fixed since it was made, since figures are told by it. */
export function IndicatorFacts({ indicator }: { readonly indicator: Shown }) {
  const translate = useTranslate();
  const format = useFormat();
  const words = useIndicatorWords();
  const nameOf = useName();
  const { kind, calendar, maxAge, per, numerator, denominator, standard, total, parts } = indicator;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['key', <code key="key">{indicator.key}</code>],
    ['measure', words.measure(indicator)],
    [
      'kind',
      <>
        {translate(`figures.kind.${kind}`)}
        <small>{translate(`indicators.kindAbout.${kind}`)}</small>
      </>,
    ],
    ['collected', words.collected(indicator)],
    [
      'days',
      indicator.collectedAt === null
        ? null
        : (words.days(indicator) ?? translate('indicators.days.always')),
    ],
    ['calendar', calendar && nameOf(calendar)],
    ['maxAge', maxAge === null ? null : translate('indicators.periods', { smart_count: maxAge })],
    ['numerator', numerator && <IndicatorLink indicator={numerator} />],
    ['denominator', denominator && <IndicatorLink indicator={denominator} />],
    ['per', per === null ? null : format.number(per)],
    [
      'standard',
      standard && <ScopedLink to={standardPath(standard.key)}>{nameOf(standard)}</ScopedLink>,
    ],
    ['total', total && <IndicatorLink indicator={total} />],
    [
      'parts',
      parts.length === 0 ? null : (
        <ul className="links">
          {parts.map((part) => (
            <li key={part.id}>
              <IndicatorLink indicator={part} />
            </li>
          ))}
        </ul>
      ),
    ],
  ];
  return (
    <Card
      title={translate('indicators.meaning.title')}
      aside={translate('indicators.meaning.aside')}
    >
      <dl className="facts">
        {facts.map(([name, fact]) =>
          fact === null || fact === undefined ? null : (
            <Fragment key={name}>
              <dt>{translate(`indicators.meaning.${name}`)}</dt>
              <dd>{fact}</dd>
            </Fragment>
          ),
        )}
      </dl>
    </Card>
  );
}
