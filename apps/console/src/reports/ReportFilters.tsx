import { reviewChoicesQuery } from '@phoihop/client/reviews';
import { reportStandings, reportStates } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { SelectField } from '../layout/SelectField.tsx';
import { StateToggles } from '../layout/StateToggles.tsx';
import { useFilter } from '../layout/use-filter.ts';
import { reportLooks } from '../reviews/report-looks.ts';
import { useScope } from '../scope/use-scope.ts';
import { asReportFilter, type ReportFilter } from './report-filter.ts';

const levels = ['COMMUNE', 'DISTRICT', 'PROVINCE'] as const;

/** Review, standing, level and states; each stands in the address. */
export function ReportFilters() {
  const translate = useTranslate();
  const { unit } = useScope();
  const { filter: given, change } = useFilter<ReportFilter>();
  const filter = asReportFilter(given);
  const [found] = useQuery({ query: reviewChoicesQuery, variables: {} });
  const cycles = found.data?.reviewCycles.nodes ?? [];
  return (
    <search className="filters">
      <SelectField
        label={translate('reports.filter.cycle')}
        every={translate('frame.list.every')}
        value={filter.cycle}
        options={cycles.map(({ id, title }) => ({ value: id, name: title }))}
        onChange={(cycle) => change({ cycle })}
      />
      <SelectField
        label={translate('reports.filter.standing')}
        every={translate('frame.list.every')}
        value={filter.standing}
        options={reportStandings.map((value) => {
          return { value, name: translate(`reportStanding.name.${value}`) };
        })}
        onChange={(standing) => change({ standing })}
      />
      {unit?.level === 'COMMUNE' ? null : (
        <SelectField
          label={translate('reports.filter.level')}
          every={translate('frame.list.every')}
          value={filter.level}
          options={levels.map((value) => ({ value, name: translate(`units.level.${value}`) }))}
          onChange={(level) => change({ level })}
        />
      )}
      <StateToggles
        label={translate('reports.filter.state')}
        states={reportStates}
        looks={reportLooks}
        nameOf={(state) => translate(`reportStanding.state.${state}`)}
        chosen={filter.state ?? []}
        onChange={(state) => change({ state })}
      />
    </search>
  );
}
