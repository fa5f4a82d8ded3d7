import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { CopyButton } from '../../layout/CopyButton.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { useStandingWords } from '../use-standing-words.ts';
import type { ShownCycle } from '../use-cycle.ts';
import type { OnBoard } from './board-rows.ts';

interface RemindLateProps {
  readonly cycle: Pick<ShownCycle, 'id' | 'title'>;
  /** The unit that writes to them. */
  readonly unitCode: string;
  readonly late: readonly OnBoard[];
}

/** Who is late, to be copied as it would be written to them, or as the draft of an office’s letter. */
export function RemindLate({ cycle, unitCode, late }: RemindLateProps) {
  const translate = useTranslate();
  const format = useFormat();
  const words = useStandingWords();
  if (late.length === 0) return null;
  const letter = () => {
    const lines = late.map(({ report: { unit, reportsTo, standing }, isOver }) => {
      const where = reportsTo === null ? '' : `, ${reportsTo.fullName}`;
      return `- ${unit.fullName} (${unit.code})${where}: ${words(standing, isOver)}`;
    });
    return [translate('reviews.board.letter', { title: cycle.title }), ...lines].join('\n');
  };
  const query = new URLSearchParams({ under: unitCode });
  return (
    <>
      <CopyButton text={letter} done="reviews.board.reminded">
        <Icon name="inbox" />
        {translate('reviews.board.remind', { count: format.number(late.length) })}
      </CopyButton>
      {late.some(({ report }) => report.unit.code !== unitCode) ? (
        <a
          className="btn"
          href={`/files/papers/reviews/${encodeURIComponent(cycle.id)}/reminder.docx?${query.toString()}`}
          download
        >
          <Icon name="document" />
          {translate('reviews.board.reminderLetter')}
        </a>
      ) : null}
    </>
  );
}
