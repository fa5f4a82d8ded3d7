import { useTranslate } from 'ra-core';
import type { Comments } from '../comments/use-comments.ts';
import { useFigureName } from '../figures/use-figure-name.ts';
import { useSectionTitle } from '../sections/use-section-title.ts';
import type { ShownReport } from '../shown-report.ts';

interface ReturnedCommentsProps {
  readonly report: ShownReport;
  readonly comments: Comments;
}

/** What will be said when the report is sent back: it is written beside cells and sections. */
export function ReturnedComments({ report, comments }: ReturnedCommentsProps) {
  const translate = useTranslate();
  const nameOf = useFigureName(report);
  const titleOf = useSectionTitle();
  const { drafted } = comments;
  if (drafted.length === 0) return <p className="hint">{translate('reports.comments.howTo')}</p>;
  return (
    <ul className="drafted">
      {drafted.map(({ place, section, indicator, period, text }) => {
        const found = report.sections.find((one) => one.section.key === section);
        return (
          <li key={place}>
            <b>
              {section === null
                ? nameOf(period === null ? (indicator ?? '') : `${indicator}@${period}`)
                : titleOf(found?.section)}
            </b>
            : {text}
          </li>
        );
      })}
    </ul>
  );
}
