import { programmesQuery } from '@phoihop/client/programmes';
import { reviewCycleStates, reviewKinds } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { SelectField } from '../layout/SelectField.tsx';
import { useFilter } from '../layout/use-filter.ts';
import type { CycleFilter } from './data.ts';

/** What the list is narrowed by: how far a review has got, what it is, of which programme. */
export function CycleFilters() {
  const translate = useTranslate();
  const { filter, change } = useFilter<CycleFilter>();
  const [programmes] = useQuery({ query: programmesQuery, variables: { first: 100 } });
  const every = translate('frame.list.every');
  return (
    <search className="filters">
      <SelectField
        label={translate('reviews.column.state')}
        every={every}
        value={filter.state}
        options={reviewCycleStates.map((value) => {
          return { value, name: translate(`reviews.state.${value}`) };
        })}
        onChange={(state) => change({ state })}
      />
      <SelectField
        label={translate('reviews.column.programme')}
        every={every}
        value={filter.programme}
        options={(programmes.data?.programmes.nodes ?? []).map(({ code }) => {
          return { value: code, name: code };
        })}
        onChange={(programme) => change({ programme })}
      />
      <SelectField
        label={translate('reviews.column.kind')}
        every={every}
        value={filter.kind}
        options={reviewKinds.map((value) => {
          return { value, name: translate(`reviews.kind.${value}`) };
        })}
        onChange={(kind) => change({ kind })}
      />
    </search>
  );
}
