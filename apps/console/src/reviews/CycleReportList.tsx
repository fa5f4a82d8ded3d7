import { reportStandings, reportStates } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
import { type ListFilter, useListFilter } from '../catalogues/use-list-filter.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { SearchField } from '../layout/SearchField.tsx';
import { SelectField } from '../layout/SelectField.tsx';
import { levelsOf, type OnBoard } from './board/board-rows.ts';
import { CycleReportTable } from './CycleReportTable.tsx';
import { PartNotes } from './PartNotes.tsx';
import { type ReportFilter, reportFilters } from './report-filter.ts';
import type { ShownCycle } from './use-cycle.ts';
import { useCycleReports } from './use-cycle-reports.ts';

/** Each report of a review, narrowed by what stands in the address. */
export function CycleReportList({ cycle }: { readonly cycle: ShownCycle }) {
  const found = useCycleReports(cycle);
  const narrowing = useListFilter(reportFilters);
  return (
    <Awaited thing={found.reports} error={found.error} onRetry={found.askAgain} rows={10}>
      {(reports) => (
        <>
          <PartNotes cycle={cycle} reports={reports} found={found} />
          {reports.length === 0 ? null : (
            <>
              <ReportFilters reports={reports} narrowing={narrowing} />
              <CycleReportTable reports={reports} narrowing={narrowing} />
            </>
          )}
        </>
      )}
    </Awaited>
  );
}

interface ReportFiltersProps {
  readonly reports: readonly OnBoard[];
  readonly narrowing: ListFilter<keyof ReportFilter>;
}

function ReportFilters({ reports, narrowing: { filter, change } }: ReportFiltersProps) {
  const translate = useTranslate();
  const choices = {
    state: reportStates.map((value) => ({
      value,
      name: translate(`reportStanding.state.${value}`),
    })),
    standing: reportStandings.map((value) => ({
      value,
      name: translate(`reportStanding.name.${value}`),
    })),
    level: levelsOf(reports).map((value) => ({ value, name: translate(`units.level.${value}`) })),
  };
  return (
    <search className="filters no-print">
      <SearchField
        label={translate('frame.list.search')}
        hint={translate('reviews.reports.searchHint')}
        initial={filter.q}
        onSearch={(q) => change({ q })}
      />
      {(['state', 'standing', 'level'] as const).map((name) => (
        <SelectField<string>
          key={name}
          label={translate(`reviews.reports.column.${name}`)}
          every={translate('frame.list.every')}
          value={filter[name]}
          options={choices[name]}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
    </search>
  );
}
