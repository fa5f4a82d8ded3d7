import { documentsQuery } from '@phoihop/client/documents';
import { reviewChoicesQuery } from '@phoihop/client/reviews';
import { unitsQuery, unitsOfOtherDaysQuery } from '@phoihop/client/units';
import { foldName } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useWaiting } from '../inbox/use-waiting.ts';
import { groupsFor } from '../layout/navigation.ts';
import { cyclePath } from '../reviews/cycle-path.ts';
import { useAsOf } from '../scope/use-as-of.ts';
import { useViewer } from '../scope/viewer.ts';
import { useFormat } from '../format/use-format.ts';
import { datedUnitPath } from '../units/unit-path.ts';

export interface Finding {
  readonly group: 'page' | 'task' | 'unit' | 'document' | 'review';
  readonly name: string;
  readonly note: string;
  readonly path: string;
}

const shownMax = 6;

/** What the words lead to: pages, what waits, units, documents and reviews; `>` for pages, `#` for codes alone. */
export function useFindings(text: string): readonly Finding[] {
  const translate = useTranslate();
  const format = useFormat();
  const { asOf } = useAsOf();
  const { account } = useViewer();
  const { waiting = [] } = useWaiting();
  const onlyPages = text.startsWith('>');
  const onlyCodes = text.startsWith('#');
  const words = text.replace(/^[>#]/, '').trim();
  const pause = words === '' || onlyPages;
  const [units] = useQuery({
    query: unitsQuery,
    variables: { search: words, asOf, first: shownMax },
    pause,
  });
  const [otherDays] = useQuery({
    query: unitsOfOtherDaysQuery,
    variables: { search: words, asOf },
    pause,
  });
  const [documents] = useQuery({
    query: documentsQuery,
    variables: { search: words, first: shownMax },
    pause: pause || onlyCodes,
  });
  const [reviews] = useQuery({
    query: reviewChoicesQuery,
    variables: {},
    pause: pause || onlyCodes,
  });
  const folded = foldName(words);
  const places = groupsFor(account.grants).flatMap((group) => group.places);
  const pages = places.map(({ name, path }): Finding => {
    return { group: 'page', name: translate(`frame.menu.${name}`), note: '', path };
  });
  const tasks = waiting.map(({ id, state, unit }): Finding => {
    return {
      group: 'task',
      name: translate(`inbox.task.${state}`, { unit: unit.fullName }),
      note: unit.code,
      path: `/signings/${encodeURIComponent(id)}/show`,
    };
  });
  const matching = (findings: readonly Finding[]) =>
    findings.filter(({ name }) => foldName(name).includes(folded));
  if (onlyPages) return matching(pages);
  const foundUnits = (units.data?.units.nodes ?? []).map(({ fullName, code, parent }): Finding => {
    const note = parent === null ? code : `${code} · ${parent.fullName}`;
    return { group: 'unit', name: fullName, note, path: `/units/${code}/show` };
  });
  const unitsThen = (otherDays.data?.unitsOfOtherDays ?? [])
    .slice(0, shownMax)
    .map(({ fullName, code, asOf: day }): Finding => {
      const when = translate(day < asOf ? 'units.otherDays.until' : 'units.otherDays.from', {
        day: format.date(day),
      });
      return {
        group: 'unit',
        name: fullName,
        note: `${code} · ${when}`,
        path: datedUnitPath(code, day),
      };
    });
  const foundDocuments = (documents.data?.documents.nodes ?? []).map(
    ({ number, titleVi, key }): Finding => {
      const path = `/documents/${encodeURIComponent(key)}/show`;
      return { group: 'document', name: number, note: titleVi, path };
    },
  );
  const foundReviews = (reviews.data?.reviewCycles.nodes ?? []).map(
    ({ id, title, programme }): Finding => {
      return { group: 'review', name: title, note: programme.code, path: cyclePath(id) };
    },
  );
  if (onlyCodes) return [...foundUnits, ...unitsThen];
  const others = pause
    ? []
    : [
        ...matching(foundReviews).slice(0, shownMax),
        ...foundUnits,
        ...unitsThen,
        ...foundDocuments,
      ];
  return [...matching(pages), ...matching(tasks).slice(0, shownMax), ...others];
}
