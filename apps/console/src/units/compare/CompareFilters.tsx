import { unitLevels } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import type { ListFilter } from '../../catalogues/use-list-filter.ts';
import { SelectField } from '../../layout/SelectField.tsx';
import { type CompareFilter, comparedFates } from './compare-filter.ts';

interface CompareFiltersProps {
  readonly narrowing: ListFilter<keyof CompareFilter>;
  /** The days that are compared now. */
  readonly days: Pick<CompareFilter, 'from' | 'to'>;
}

/** Which two days are compared, and what of it is shown. */
export function CompareFilters({ narrowing, days }: CompareFiltersProps) {
  const translate = useTranslate();
  const { filter, change } = narrowing;
  const every = translate('frame.list.every');
  return (
    <search className="filters no-print">
      {(['from', 'to'] as const).map((name) => (
        <label key={name} className="field">
          {translate(`units.compare.${name}`)}
          <input
            type="date"
            value={days[name]}
            onChange={({ target }) => {
              // A day half typed is none yet.
              if (target.value !== '') change({ [name]: target.value });
            }}
          />
        </label>
      ))}
      <SelectField<string>
        label={translate('units.compare.fateLabel')}
        every={every}
        value={filter.fate}
        options={comparedFates.map((value) => {
          return { value, name: translate(`units.compare.fate.${value}`) };
        })}
        onChange={(fate) => change({ fate })}
      />
      <SelectField<string>
        label={translate('units.column.level')}
        every={every}
        value={filter.level}
        options={unitLevels.map((value) => {
          return { value, name: translate(`units.level.${value}`) };
        })}
        onChange={(level) => change({ level })}
      />
    </search>
  );
}
