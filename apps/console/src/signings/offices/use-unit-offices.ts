import { unitOfficesQuery, type UnitOfficesData } from '@phoihop/client/units';
import { useLocale, useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { readParties, readWitnesses } from './written-offices.ts';

export type Body = NonNullable<UnitOfficesData['unit']>['organisations'][number];
type Office = Body['offices'][number];

/** The bodies at a unit with their posts, and how a post and a line of posts are read out. */
export function useUnitOffices(code: string) {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  const [found, askAgain] = useQuery({ query: unitOfficesQuery, variables: { code } });
  const bodies = found.data?.unit?.organisations;
  const nameOf = ({ nameVi, nameEn }: Body) => (isEnglish ? nameEn : nameVi);
  const titleOf = ({ titleVi, titleEn, holder }: Office) => {
    const title = isEnglish ? titleEn : titleVi;
    return `${title} · ${holder ?? translate('signings.parties.nobody')}`;
  };
  const tell = (id: string) => {
    for (const body of bodies ?? []) {
      const office = body.offices.find((one) => one.id === id);
      if (office) return `${nameOf(body)}: ${titleOf(office)}`;
    }
    return '…';
  };
  return {
    bodies,
    error: found.error,
    askAgain: () => askAgain({ requestPolicy: 'network-only' }),
    nameOf,
    titleOf,
    /** A line of the form as a person reads it. */
    tellParties: (line: string) =>
      readParties(line)
        .map(
          ({ office, capacity }) =>
            `${tell(office)} (${translate(`signings.capacity.${capacity}`)})`,
        )
        .join('; '),
    tellWitnesses: (line: string) => readWitnesses(line).map(tell).join('; '),
  };
}
