import type { IsoDate } from '../dates.ts';
import { decideFindings, type Finding } from '../indicators/index.ts';
import { decideLength, decideReason, tidyText } from '../text.ts';
import { allow, refuse, type Verdict } from '../verdict.ts';

/** What a report holds, as far as submitting it looks at it. */
export interface ReportContent {
  /** Whether it says nothing at all: no section is answered and no figure is told. */
  readonly isEmpty: boolean;
  /** What the review is called, for a refusal to tell. */
  readonly review: string;
  /** The last day of the review that counts. */
  readonly lastDay: IsoDate;
  /** What its figures do not keep to. */
  readonly findings: readonly Finding[];
  /** Required sections without a text, as a refusal is to name them. */
  readonly unansweredSections: readonly string[];
  /** Figures that are due and not told, by their keys. */
  readonly missingFigures: readonly string[];
}

/** What is wrong with a cell or with a section of a report that is sent back. */
export interface ReportComment {
  /** The section's key, or the cell's; one of the two. */
  readonly section?: string | null | undefined;
  readonly cell?: string | null | undefined;
  readonly text: string;
}

export const commentMax = 2000;
/** A section of narrative is a page or two, not a book. */
export const sectionTextMax = 20_000;

/** Whether what a report holds may be submitted: of days that are over, whole in its texts, without contradictions. */
export function decideReportReady(
  { isEmpty, review, lastDay, findings, unansweredSections }: ReportContent,
  today: IsoDate,
): Verdict<null> {
  if (today < lastDay) return refuse('PERIOD_NOT_ENDED', { period: review, lastDay, today });
  if (isEmpty) return refuse('REPORT_EMPTY');
  return unansweredSections.length > 0
    ? refuse('SECTIONS_MISSING', { sections: unansweredSections })
    : decideFindings(findings);
}

/** Whether whoever submits says that he knows of every missing figure: it holds nothing up, and nobody overlooks it. */
export function decideAcknowledged(
  { missingFigures }: Pick<ReportContent, 'missingFigures'>,
  acknowledged: readonly string[],
): Verdict<null> {
  const figures = missingFigures.filter((key) => !acknowledged.includes(key));
  return figures.length > 0
    ? refuse('FIGURES_MISSING', { figures, count: figures.length })
    : allow(null);
}

/** Whether a report is sent back with something to go by: at least one comment, each on one thing and saying enough. */
export function decideComments(comments: readonly ReportComment[]): Verdict<null> {
  if (comments.length === 0) return refuse('COMMENT_REQUIRED');
  for (const { section = null, cell = null, text } of comments) {
    if ((section === null) === (cell === null)) {
      return refuse('INVALID_INPUT', { what: 'comments', text, hint: 'cellOrSection' });
    }
    const short = decideLength('comments', tidyText(text) ?? '', commentMax);
    if (!short.ok) return short;
    const said = decideReason(text);
    if (!said.ok) return said;
  }
  return allow(null);
}
