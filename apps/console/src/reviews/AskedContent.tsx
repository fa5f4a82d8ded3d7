import type { ReviewCycleContentData } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { Card } from '../layout/Card.tsx';
import { SectionList } from '../review-templates/SectionList.tsx';
import { useName } from '../standards/use-name.ts';

interface AskedContentProps {
  /** Of a review, or of a template that reviews are opened from. */
  readonly content: Pick<
    NonNullable<ReviewCycleContentData['reviewCycle']>,
    'sections' | 'indicators'
  >;
}

/** The texts and the figures that each unit is asked for. */
export function AskedContent({ content: { sections, indicators } }: AskedContentProps) {
  const translate = useTranslate();
  const nameOf = useName();
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
