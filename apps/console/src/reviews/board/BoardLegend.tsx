import { useTranslate } from 'ra-core';
import { Icon } from '../../layout/Icon.tsx';

/** What the marks of the board say, and how it is gone through. */
export function BoardLegend() {
  const translate = useTranslate();
  return (
    <p className="board-legend no-print">
      <span>
        <i className="unit-tile tone-grey late">
          <Icon name="pencil" />
        </i>
        {translate('reviews.board.legendLate')}
      </span>
      <span>
        <i className="unit-tile tone-amber">
          <Icon name="back" />
        </i>
        {translate('reviews.board.legendReturned')}
      </span>
      <span>{translate('reviews.board.legendKeys')}</span>
    </p>
  );
}
