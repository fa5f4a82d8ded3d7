import { programmesQuery } from '@phoihop/client/programmes';
import { unitsQuery } from '@phoihop/client/units';
import { signingStates, type SigningState } from '@phoihop/domain/signings';
import { useListContext, useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { Icon } from '../layout/Icon.tsx';
import { SearchField } from '../layout/SearchField.tsx';
import { stateLooks } from '../layout/state-looks.ts';
import { useScope } from '../scope/use-scope.ts';
import type { SigningFilter } from './data.ts';

/** State, district, programme and words; each stands in the address. */
export function SigningFilters() {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const filter: SigningFilter = filterValues;
  const change = (next: SigningFilter) => setFilters(withoutEmpty({ ...filter, ...next }));
  const chosen = new Set(filter.state);
  const toggle = (state: SigningState) => {
    const kept = signingStates.filter((other) =>
      other === state ? !chosen.has(state) : chosen.has(other),
    );
    change({ state: kept });
  };
  return (
    <search className="filters">
      <SearchField
        label={translate('signings.filter.search')}
        hint={translate('signings.filter.searchHint')}
        initial={filter.search ?? ''}
        onSearch={(search) => change({ search })}
      />
      <DistrictField value={filter.under ?? ''} onChange={(under) => change({ under })} />
      <ProgrammeField
        value={filter.programme ?? ''}
        onChange={(programme) => change({ programme })}
      />
      <fieldset className="toggles">
        <legend className="visually-hidden">{translate('signings.filter.state')}</legend>
        {signingStates.map((state) => (
          <button
            key={state}
            type="button"
            className={chosen.has(state) ? `chip tone-${stateLooks[state].tone}` : 'chip off'}
            aria-pressed={chosen.has(state)}
            onClick={() => toggle(state)}
          >
            <Icon name={stateLooks[state].icon} />
            {translate(`state.${state}`)}
          </button>
        ))}
      </fieldset>
    </search>
  );
}

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function DistrictField({ value, onChange }: FieldProps) {
  const translate = useTranslate();
  const { asOf, unit } = useScope();
  const [found] = useQuery({
    query: unitsQuery,
    variables: { level: ['DISTRICT'], asOf, first: 100 },
    pause: unit?.level !== 'PROVINCE',
  });
  const districts = found.data?.units.nodes ?? [];
  if (districts.length === 0) return null;
  return (
    <label className="field">
      {translate('signings.filter.district')}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{translate('signings.filter.everyDistrict')}</option>
        {districts.map((district) => (
          <option key={district.id} value={district.code}>
            {district.fullName}
          </option>
        ))}
      </select>
    </label>
  );
}

function ProgrammeField({ value, onChange }: FieldProps) {
  const translate = useTranslate();
  const [found] = useQuery({ query: programmesQuery, variables: { first: 100 } });
  return (
    <label className="field">
      {translate('signings.filter.programme')}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{translate('signings.filter.everyProgramme')}</option>
        {found.data?.programmes.nodes.map(({ id, code }) => (
          <option key={id} value={code}>
            {code}
          </option>
        ))}
      </select>
    </label>
  );
}

function withoutEmpty(filter: SigningFilter): Record<string, unknown> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value.length > 0));
}
