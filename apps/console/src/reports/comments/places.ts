import { periodText } from '../../figure-sheets/grid/entry-way.ts';
import type { ShownReport } from '../shown-report.ts';
import { figurePlace, type Place, sectionPlace } from './use-comments.ts';

/** All that a comment may be on, in the order in which the report is read. */
export function placesOf({
  sheets,
  sums,
  sections,
}: Pick<ShownReport, 'sheets' | 'sums' | 'sections'>): readonly Place[] {
  return [
    ...sheets.flatMap(({ period, cells }) =>
      cells.map(({ indicator }) => figurePlace(indicator.key, periodText(period))),
    ),
    ...sums.map(({ indicator }) => figurePlace(indicator.key, null)),
    ...sections.map(({ section }) => sectionPlace(section.key)),
  ];
}
