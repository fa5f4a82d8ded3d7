import { type ReviewCycleContentData, reviewCycleContentQuery } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { SectionList } from '../review-templates/SectionList.tsx';
import { useName } from '../standards/use-name.ts';
import type { ShownCycle } from './use-cycle.ts';

/** The texts and the figures that each unit is asked for: read where they are looked at, and nowhere else. */
export function CycleContent({ cycle: { id } }: { readonly cycle: Pick<ShownCycle, 'id'> }) {
  const [found, askAgain] = useQuery({
    query: reviewCycleContentQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Awaited
      thing={found.data?.reviewCycle ?? undefined}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
      rows={6}
    >
      {(content) => <AskedContent content={content} />}
    </Awaited>
  );
}

interface AskedContentProps {
  readonly content: NonNullable<ReviewCycleContentData['reviewCycle']>;
}

function AskedContent({ content: { sections, indicators } }: AskedContentProps) {
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
