import { useFormat } from '../format/use-format.ts';
import type { useUnitOffices } from './offices/use-unit-offices.ts';

/** How a field of the form is read out: days as everywhere, posts by their names. */
export function useShownField({ tellParties, tellWitnesses }: ReturnType<typeof useUnitOffices>) {
  const format = useFormat();
  return (field: string, value: string): string => {
    if (field === 'validFrom' || field === 'lastDay') return format.date(value);
    if (field === 'parties') return tellParties(value);
    return field === 'witnesses' ? tellWitnesses(value) : value;
  };
}
