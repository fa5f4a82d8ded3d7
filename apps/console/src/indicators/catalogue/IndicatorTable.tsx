import type { CatalogueIndicatorFields } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import type { ListFilter } from '../../catalogues/use-list-filter.ts';
import { CatalogueCard } from '../../catalogues/CatalogueCard.tsx';
import { useFormat } from '../../format/use-format.ts';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { useName } from '../../standards/use-name.ts';
import { type IndicatorFilter, matchesIndicator } from './indicator-filter.ts';
import { indicatorPath } from './indicator-path.ts';
import { useIndicatorWords } from './use-indicator-words.ts';

interface IndicatorTableProps {
  readonly indicators: readonly CatalogueIndicatorFields[];
  readonly narrowing: ListFilter<keyof IndicatorFilter>;
}

const columns = ['name', 'kind', 'measure', 'collected', 'dimension', 'version'] as const;

/** The indicators that the filters leave, in their order. */
export function IndicatorTable({ indicators, narrowing }: IndicatorTableProps) {
  const translate = useTranslate();
  const format = useFormat();
  if (indicators.length === 0) return <EmptyState message={translate('indicators.empty')} />;
  const shown = indicators.filter((each) => matchesIndicator(each, narrowing.filter));
  return (
    <CatalogueCard
      narrowing={narrowing}
      isEmpty={shown.length === 0}
      emptyFiltered={translate('indicators.emptyFiltered')}
      total={translate(narrowing.isNarrowed ? 'indicators.someOf' : 'indicators.total', {
        count: format.number(shown.length),
        total: format.number(indicators.length),
      })}
      columns={columns.map((column) => translate(`indicators.column.${column}`))}
    >
      {shown.map((indicator) => (
        <IndicatorRow key={indicator.id} indicator={indicator} />
      ))}
    </CatalogueCard>
  );
}

function IndicatorRow({ indicator }: { readonly indicator: CatalogueIndicatorFields }) {
  const translate = useTranslate();
  const words = useIndicatorWords();
  const nameOf = useName();
  const { key, kind, total, parts } = indicator;
  const isWhole = total === null && parts.length === 0;
  const days = words.days(indicator);
  return (
    <tr>
      <th scope="row">
        <ScopedLink to={indicatorPath(key)}>{nameOf(indicator)}</ScopedLink>
        <small className="key">{key}</small>
      </th>
      <td className="one-line">{translate(`figures.kind.${kind}`)}</td>
      <td data-label={translate('indicators.column.measure')}>{words.measure(indicator)}</td>
      <td className="one-line">
        {words.collected(indicator)}
        {days === null ? null : <small>{days}</small>}
      </td>
      <td className={isWhole ? 'nothing' : undefined}>
        {isWhole
          ? '–'
          : total === null
            ? translate('indicators.partCount', { smart_count: parts.length })
            : translate('indicators.partOf', { total: nameOf(total) })}
      </td>
      <td className="one-line">
        {translate('catalogues.version', { version: indicator.version })}
        <small>{words.since(indicator)}</small>
      </td>
    </tr>
  );
}
