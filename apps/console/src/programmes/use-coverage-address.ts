import { useSearchParams } from 'react-router-dom';
import { readCell, writeCell, type Cell } from './cell.ts';
import { readLevel } from './level.ts';
import type { UnitLevel } from '@phoihop/domain/units';

/** What of a coverage is looked at; it stands in the address, so that it can be sent to a colleague. */
export function useCoverageAddress() {
  const [search, setSearch] = useSearchParams();
  const change = (name: 'level' | 'cell', value: string | null) =>
    setSearch((params) => {
      if (name === 'level') params.delete('cell');
      if (value === null) params.delete(name);
      else params.set(name, value);
      return params;
    });
  return {
    level: readLevel(search.get('level')),
    cell: readCell(search.get('cell')),
    chooseLevel: (level: UnitLevel | 'all') => change('level', level),
    chooseCell: (cell: Cell | null) => change('cell', cell === null ? null : writeCell(cell)),
  };
}
