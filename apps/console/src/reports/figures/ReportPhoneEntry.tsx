import { lookOf } from '../../figure-sheets/grid/cell-look.ts';
import { PhoneCell } from '../../figure-sheets/grid/PhoneEntry.tsx';
import { useCellWords } from '../../figure-sheets/grid/use-cell-words.ts';
import type { Entry } from '../../figure-sheets/grid/use-entry.ts';
import { CommentsOn } from '../comments/CommentsOn.tsx';
import { type Comments, figurePlace } from '../comments/use-comments.ts';
import type { FigureGroup } from './report-grid.ts';

interface ReportPhoneEntryProps {
  readonly groups: readonly FigureGroup[];
  readonly entry: Entry;
  readonly comments: Comments;
}

/** On a phone: one indicator a row, its periods under each other. */
export function ReportPhoneEntry({ groups, entry, comments }: ReportPhoneEntryProps) {
  const words = useCellWords();
  return (
    <div className="phone-entry">
      {groups.flatMap(({ indicators, rows }) =>
        indicators.flatMap((indicator) =>
          rows
            .filter(({ cells }) => cells.some((cell) => cell.indicator.key === indicator.key))
            .map((row) => (
              <PhoneCell
                key={`${row.unit.code}${indicator.key}`}
                look={lookOf(row, indicator, entry)}
                entry={entry}
                about={rows.length > 1 ? row.unit.fullName : undefined}
              >
                <CommentsOn
                  comments={comments}
                  place={figurePlace(indicator.key, row.unit.code)}
                  about={`${words.name(indicator)}, ${row.unit.fullName}`}
                />
              </PhoneCell>
            )),
        ),
      )}
    </div>
  );
}
