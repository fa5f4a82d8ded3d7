import { programmesQuery, type ProgrammeFields } from '@phoihop/client/programmes';
import type { IsoDate } from '@phoihop/domain/dates';
import { useQuery } from 'urql';
import { begunBy } from './to-date.ts';

/** The programmes that figures may be summed up from the beginning of; none until they are read. */
export function useBegunProgrammes(asOf: IsoDate): readonly ProgrammeFields[] {
  const [found] = useQuery({ query: programmesQuery, variables: { first: 100 } });
  return begunBy(found.data?.programmes.nodes ?? [], asOf);
}
