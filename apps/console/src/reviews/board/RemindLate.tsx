import { useNotify, useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
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
  const notify = useNotify();
  const words = useStandingWords();
  if (late.length === 0) return null;
  const copy = async () => {
    const lines = late.map(({ report: { unit, reportsTo, standing } }) => {
      const where = reportsTo === null ? '' : `, ${reportsTo.fullName}`;
      return `- ${unit.fullName} (${unit.code})${where}: ${words(standing)}`;
    });
    await navigator.clipboard.writeText(
      [translate('reviews.board.letter', { title }), ...lines].join('\n'),
    );
    notify('reviews.board.reminded', { type: 'success' });
  };
  return (
    <button type="button" className="btn" onClick={() => void copy()}>
      <Icon name="inbox" />
      {translate('reviews.board.remind', { count: format.number(late.length) })}
    </button>
  );
}
