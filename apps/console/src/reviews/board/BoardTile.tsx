import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { Icon } from '../../layout/Icon.tsx';
import { Popup } from '../../layout/Popup.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { ReportChip } from '../ReportChip.tsx';
import { reportLooks } from '../report-looks.ts';
import { reportPath } from '../report-path.ts';
import { StandingNote } from '../StandingNote.tsx';
import { isLateStanding, useStandingWords } from '../use-standing-words.ts';
import type { OnBoard } from './board-rows.ts';

interface BoardTileProps {
  readonly tile: OnBoard;
  /** Whether Tab leads to it; the arrows lead to the others. */
  readonly isReached: boolean;
  readonly onEnter: (id: string) => void;
}

/** One unit on the board; opened, it says who it is, how far it has got and whether it is late. */
export function BoardTile({ tile: { report, isOver }, isReached, onEnter }: BoardTileProps) {
  const translate = useTranslate();
  const format = useFormat();
  const words = useStandingWords();
  const { id, unit, state, standing, dueOn, exemptReason } = report;
  const { tone, icon } = reportLooks[state];
  const isLate = isLateStanding(standing);
  return (
    <Popup
      className={`unit-tile tone-${tone}${isLate ? ' late' : ''}`}
      title={unit.fullName}
      tabIndex={isReached ? 0 : -1}
      onFocus={() => onEnter(id)}
      label={
        <>
          <Icon name={icon} />
          <span className="visually-hidden">
            {translate('reviews.board.tile', {
              unit: unit.fullName,
              state: translate(`reportStanding.state.${state}`),
              standing: words(standing, isOver),
            })}
          </span>
        </>
      }
    >
      {() => (
        <div className="tile-about">
          <p>
            <b>{unit.fullName}</b> <span className="muted">{unit.code}</span>
          </p>
          <p>
            <ReportChip state={state} />
          </p>
          <p>
            <StandingNote stands={standing} isOver={isOver} />
          </p>
          <p className="muted">{translate('reviews.board.due', { day: format.date(dueOn) })}</p>
          {exemptReason === null ? null : (
            <p>{translate('reviews.board.exempted', { reason: exemptReason })}</p>
          )}
          <ScopedLink className="link" to={reportPath(id)}>
            {translate('reviews.board.open')}
          </ScopedLink>
        </div>
      )}
    </Popup>
  );
}
