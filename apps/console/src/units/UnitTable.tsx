import type { UnitFields } from '@phoihop/client/units';
import { useListContext, useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Pager } from '../layout/Pager.tsx';
import { Skeletons } from '../layout/Skeletons.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { UnitRows } from './UnitRows.tsx';

export function UnitTable() {
  const translate = useTranslate();
  const format = useFormat();
  const { asOf } = useAsOf();
  const {
    data,
    total = 0,
    error,
    isPending,
    refetch,
    filterValues,
    setFilters,
  } = useListContext<UnitFields>();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Skeletons rows={12} />;
  if (data.length === 0) {
    const isFiltered = Object.keys(filterValues).length > 0;
    return (
      <EmptyState
        message={
          isFiltered
            ? translate('units.empty.filtered')
            : translate('units.empty.day', { day: format.date(asOf) })
        }
        action={
          isFiltered ? (
            <button type="button" className="btn" onClick={() => setFilters({})}>
              {translate('units.empty.clear')}
            </button>
          ) : undefined
        }
      />
    );
  }
  return (
    <Card className="list">
      <UnitRows units={data} caption={translate('units.total', { count: format.number(total) })} />
      <Pager />
    </Card>
  );
}
