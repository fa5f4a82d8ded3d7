import { useTranslate } from 'ra-core';
import { Card } from '../layout/Card.tsx';
import { SectionList } from '../review-templates/SectionList.tsx';
import { useName } from '../standards/use-name.ts';
import type { ShownCycle } from './use-cycle.ts';

/** The texts and the figures that each unit is asked for. */
export function CycleContent({
  cycle,
}: {
  readonly cycle: Pick<ShownCycle, 'sections' | 'indicators'>;
}) {
  const translate = useTranslate();
  const nameOf = useName();
  const { sections, indicators } = cycle;
  return (
    <>
      <Card
        title={translate('reviews.facts.sections')}
        aside={translate('reviews.facts.sectionCount', { smart_count: sections.length })}
      >
        <SectionList sections={sections} />
      </Card>
      <Card
        title={translate('reviews.facts.indicators')}
        aside={translate('reviews.facts.indicatorCount', { smart_count: indicators.length })}
      >
        {indicators.length === 0 ? (
          <p className="muted">{translate('reviews.facts.noIndicators')}</p>
        ) : (
          <ol className="asked">
            {indicators.map((indicator) => (
              <li key={indicator.id}>{nameOf(indicator)}</li>
            ))}
          </ol>
        )}
      </Card>
    </>
  );
}
