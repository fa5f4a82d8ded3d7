import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { CopyButton } from '../../layout/CopyButton.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { useStandingWords } from '../use-standing-words.ts';
import type { OnBoard } from './board-rows.ts';

interface RemindLateProps {
  readonly title: string;
  readonly late: readonly OnBoard[];
}

/** Copies who is late, as it would be written to them. */
export function RemindLate({ title, late }: RemindLateProps) {
  const translate = useTranslate();
  const format = useFormat();
  const words = useStandingWords();
  if (late.length === 0) return null;
  const letter = () => {
    const lines = late.map(({ report: { unit, reportsTo, standing } }) => {
      const where = reportsTo === null ? '' : `, ${reportsTo.fullName}`;
      return `- ${unit.fullName} (${unit.code})${where}: ${words(standing)}`;
    });
    return [translate('reviews.board.letter', { title }), ...lines].join('\n');
  };
  return (
    <CopyButton text={letter} done="reviews.board.reminded">
      <Icon name="inbox" />
      {translate('reviews.board.remind', { count: format.number(late.length) })}
    </CopyButton>
  );
}
