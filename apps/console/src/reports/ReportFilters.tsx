import { reviewChoicesQuery } from '@phoihop/client/reviews';
import { reportStandings, reportStates, type ReportState } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { Icon } from '../layout/Icon.tsx';
import { SelectField } from '../layout/SelectField.tsx';
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
      <StateToggles chosen={filter.state ?? []} onChange={(state) => change({ state })} />
    </search>
  );
}

interface StateTogglesProps {
  /** None stands for all. */
  readonly chosen: readonly ReportState[];
  readonly onChange: (chosen: readonly ReportState[]) => void;
}

function StateToggles({ chosen, onChange }: StateTogglesProps) {
  const translate = useTranslate();
  const toggle = (state: ReportState) =>
    onChange(reportStates.filter((other) => (other === state) !== chosen.includes(other)));
  return (
    <fieldset className="toggles">
      <legend className="visually-hidden">{translate('reports.filter.state')}</legend>
      {reportStates.map((state) => {
        const isChosen = chosen.includes(state);
        const { tone, icon } = reportLooks[state];
        return (
          <button
            key={state}
            type="button"
            className={isChosen ? `chip tone-${tone}` : 'chip off'}
            aria-pressed={isChosen}
            onClick={() => toggle(state)}
          >
            <Icon name={icon} />
            {translate(`reportStanding.state.${state}`)}
          </button>
        );
      })}
    </fieldset>
  );
}
