import type { StandardProgressesData } from '@phoihop/client/recognitions';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Fraction } from '../layout/Fraction.tsx';
import { Icon } from '../layout/Icon.tsx';

type Comparison = NonNullable<
  StandardProgressesData['standards']['nodes'][number]['progress']['published']
>;

/** What a source printed, for which day, and whether what is counted for that same day agrees. */
export function PublishedBeside({ comparison }: { readonly comparison: Comparison | null }) {
  const translate = useTranslate();
  const format = useFormat();
  if (comparison === null) {
    return <span className="muted">{translate('standards.published.none')}</span>;
  }
  const { published, agrees, achieved, applicable } = comparison;
  return (
    <span className="beside">
      <span>
        <Fraction part={published.achieved} whole={published.applicable} />{' '}
        <small>{translate('standards.published.on', { day: format.date(published.asOf) })}</small>
      </span>
      <small className={agrees ? 'full' : 'partial'}>
        <Icon name={agrees ? 'tick' : 'warning'} size={13} />
        {agrees
          ? translate('standards.published.agrees')
          : translate('standards.published.differs', {
              counted: `${format.number(achieved)}/${format.number(applicable)}`,
            })}
      </small>
    </span>
  );
}
