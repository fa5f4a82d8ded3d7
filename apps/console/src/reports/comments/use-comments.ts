import type { ReportCommentFields } from '@phoihop/client/reviews';
import { tidyText } from '@phoihop/domain/text';
import { type Draft, type KeptDraft, useKeptDraft } from '../../drafts/use-kept-draft.ts';
import { splitKey } from '../figures/report-grid.ts';
import type { ShownReport } from '../shown-report.ts';

/** What a comment is on: `section:<key>`, or `figure:<indicator>@<period>`; a sum has no period. */
export type Place = `section:${string}` | `figure:${string}`;

export function sectionPlace(key: string): Place {
  return `section:${key}`;
}

export function figurePlace(indicator: string, period: string | null): Place {
  return period === null ? `figure:${indicator}` : `figure:${indicator}@${period}`;
}

export interface Comments {
  /** What was said of the version that was sent back last. */
  readonly saidOn: (place: Place) => readonly ReportCommentFields[];
  /** The version it was said of; null where none was sent back. */
  readonly saidOf: number | null;
  /** Whether the viewer may send the report back, and so comment on it. */
  readonly isOpen: boolean;
  readonly written: (place: Place) => string;
  readonly write: (place: Place, text: string) => void;
  /** The comments that have been written and not sent, as the service takes them. */
  readonly drafted: readonly CommentInput[];
  readonly kept: KeptDraft<Draft>;
}

interface CommentInput {
  readonly place: Place;
  readonly section: string | null;
  readonly indicator: string | null;
  readonly period: string | null;
  readonly text: string;
}

/** What was said of a report, and what whoever decides on it is about to say; kept on this machine until it is sent. */
export function useComments(
  { id, version, comments, moves }: Pick<ShownReport, 'id' | 'version' | 'comments' | 'moves'>,
  places: readonly Place[],
  isToday: boolean,
): Comments {
  const nothing = Object.fromEntries(places.map((place) => [place, '']));
  const kept = useKeptDraft<Draft>(`report.${id}.comments`, nothing, version);
  const saidOf = comments.at(-1)?.number ?? null;
  const said = comments.filter(({ number }) => number === saidOf);
  return {
    saidOn: (place) => said.filter((comment) => placeOf(comment) === place),
    saidOf,
    isOpen: isToday && moves.some(({ move, isOpen }) => move === 'RETURN' && isOpen),
    written: (place) => kept.draft[place] ?? '',
    write: (place, text) => kept.change(place, text),
    drafted: places.flatMap((place) => {
      const text = tidyText(kept.draft[place]);
      return text === null ? [] : [{ place, ...partsOf(place), text }];
    }),
    kept,
  };
}

function placeOf({ section, indicator, period }: ReportCommentFields): Place {
  return section === null ? figurePlace(indicator?.key ?? '', period) : sectionPlace(section);
}

function partsOf(place: Place): Omit<CommentInput, 'place' | 'text'> {
  const [kind = '', key = ''] = place.split(/:(.*)/s);
  if (kind === 'section') return { section: key, indicator: null, period: null };
  const { indicator, period } = splitKey(key);
  return { section: null, indicator, period: period === '' ? null : period };
}
