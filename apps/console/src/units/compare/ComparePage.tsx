import { date, parseDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useListFilter } from '../../catalogues/use-list-filter.ts';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { Page } from '../../layout/Page.tsx';
import { PrintButton } from '../../layout/PrintButton.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useScope } from '../../scope/use-scope.ts';
import { CompareFilters } from './CompareFilters.tsx';
import { ComparedMaps } from './ComparedMaps.tsx';
import { compareFilters } from './compare-filter.ts';
import './compare.css';
import { MapIncomplete } from '../MapIncomplete.tsx';

/** The two sides of the day on which units were rearranged. */
const usual = { from: date('2025-06-30'), to: date('2025-07-01') };

/** The maps of two days held against each other: what is kept, what changed, what ended and what came of it. */
export function ComparePage() {
  const translate = useTranslate();
  const format = useFormat();
  const { unitCode, unitName } = useScope();
  const narrowing = useListFilter(compareFilters);
  const { filter } = narrowing;
  const from = filter.from === '' ? usual.from : parseDate(filter.from);
  const to = filter.to === '' ? usual.to : parseDate(filter.to);
  return (
    <Page
      title={translate('units.compare.title')}
      subtitle={
        from === null || to === null
          ? unitName
          : translate('units.compare.about', {
              unit: unitName,
              from: format.date(from),
              to: format.date(to),
            })
      }
      crumb={
        <>
          <ScopedLink to="/units">{translate('units.title')}</ScopedLink>
          <Icon name="right" size={12} />
          {translate('units.compare.title')}
        </>
      }
      actions={<PrintButton />}
    >
      {to === null ? null : <MapIncomplete day={to} />}
      <CompareFilters narrowing={narrowing} days={{ from: from ?? '', to: to ?? '' }} />
      {from === null || to === null || to < from ? (
        <EmptyState message={translate('units.compare.wrongDays')} />
      ) : (
        <ComparedMaps
          key={`${from} ${to} ${unitCode} ${filter.fate} ${filter.level}`}
          from={from}
          to={to}
          under={unitCode}
          narrowing={narrowing}
        />
      )}
    </Page>
  );
}
