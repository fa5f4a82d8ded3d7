import { programmesQuery } from '@phoihop/client/programmes';
import { unitsQuery } from '@phoihop/client/units';
import { signingStates } from '@phoihop/domain/signings';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { SearchField } from '../layout/SearchField.tsx';
import { SelectField } from '../layout/SelectField.tsx';
import { stateLooks } from '../layout/state-looks.ts';
import { StateToggles } from '../layout/StateToggles.tsx';
import { useScope } from '../scope/use-scope.ts';
import { PrintedConditions } from './PrintedConditions.tsx';
import { OpenedFilter } from './saved/OpenedFilter.tsx';
import { SavedFilters } from './saved/SavedFilters.tsx';
import type { useSavedFilter } from './saved/use-saved-filter.ts';
import { asSigningFilter, type SigningFilter } from './signing-filter.ts';
import { useSigningParams } from './use-signing-params.ts';

interface SigningFiltersProps {
  readonly saved: Pick<ReturnType<typeof useSavedFilter>, 'filter' | 'isChanged'>;
}

/** State, district, programme and words; each stands in the address, and all together can be saved. */
export function SigningFilters({ saved: { filter: opened, isChanged } }: SigningFiltersProps) {
  const translate = useTranslate();
  const { filter, setFilter } = useSigningParams();
  const change = (next: SigningFilter) => setFilter(asSigningFilter({ ...filter, ...next }));
  const { asOf, unit } = useScope();
  const [programmes] = useQuery({ query: programmesQuery, variables: { first: 100 } });
  const [districts] = useQuery({
    query: unitsQuery,
    variables: { level: ['DISTRICT'], asOf, first: 100 },
    pause: unit?.level !== 'PROVINCE',
  });
  const districtOptions = (districts.data?.units.nodes ?? []).map(({ code, fullName }) => {
    return { value: code, name: fullName };
  });
  const programmeOptions = (programmes.data?.programmes.nodes ?? []).map(({ code }) => {
    return { value: code, name: code };
  });
  return (
    <>
      <PrintedConditions filter={filter} districts={districtOptions} />
      <search className="filters">
        <SearchField
          label={translate('frame.list.search')}
          hint={translate('signings.filter.searchHint')}
          initial={filter.search ?? ''}
          onSearch={(search) => change({ search })}
        />
        {districtOptions.length === 0 ? null : (
          <SelectField
            label={translate('signings.filter.district')}
            every={translate('frame.list.every')}
            value={filter.under}
            options={districtOptions}
            onChange={(under) => change({ under })}
          />
        )}
        <SelectField
          label={translate('signings.column.programme')}
          every={translate('frame.list.every')}
          value={filter.programme}
          options={programmeOptions}
          onChange={(programme) => change({ programme })}
        />
        <SavedFilters opened={opened} />
        <StateToggles
          label={translate('signings.column.state')}
          states={signingStates}
          looks={stateLooks}
          nameOf={(state) => translate(`state.${state}`)}
          chosen={filter.state ?? []}
          onChange={(state) => change({ state })}
        />
        {opened === null ? null : <OpenedFilter opened={opened} isChanged={isChanged} />}
      </search>
    </>
  );
}
