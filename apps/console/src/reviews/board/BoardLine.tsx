import { completenessOf, type ReportState, type RoutePart } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { Fraction } from '../../layout/Fraction.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { ReportChip } from '../ReportChip.tsx';
import { reportPath } from '../report-path.ts';
import { StandingNote } from '../StandingNote.tsx';
import { isLateStanding } from '../use-standing-words.ts';
import { lateOf, type OnBoard } from './board-rows.ts';
import { BoardTile } from './BoardTile.tsx';

interface BoardLineProps {
  readonly row: RoutePart<OnBoard>;
  readonly states: readonly ReportState[];
  /** The tile to which Tab leads. */
  readonly current: string | undefined;
  readonly onEnter: (id: string) => void;
}

/** A unit that takes reports in: its own report, and a tile for each that goes up to it. */
export function BoardLine({
  row: { head, reports: tiles },
  states,
  current,
  onEnter,
}: BoardLineProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { report, isOver } = head;
  const { submitted, expected } = completenessOf(tiles);
  const late = lateOf(tiles).length;
  return (
    <tr>
      <th scope="row">
        <b>{report.unit.fullName}</b>
        {tiles.length === 0 ? null : (
          <small>{translate('reviews.board.units', { smart_count: tiles.length })}</small>
        )}
      </th>
      <td className="own" data-label={translate('reviews.board.own')}>
        <ScopedLink to={reportPath(report.id)}>
          <ReportChip state={report.state} />
        </ScopedLink>
        {report.firstSubmittedOn !== null || isLateStanding(report.standing) ? (
          <small>
            <StandingNote stands={report.standing} isOver={isOver} />
          </small>
        ) : null}
      </td>
      {states.map((state) => (
        <td
          key={state}
          className={tiles.some((tile) => tile.state === state) ? undefined : 'none'}
          data-label={translate(`reportStanding.state.${state}`)}
        >
          <Tiles
            tiles={tiles.filter((tile) => tile.state === state)}
            current={current}
            onEnter={onEnter}
          />
        </td>
      ))}
      <td className="num" data-label={translate('reviews.board.submitted')}>
        {expected.length === 0 ? '–' : <Fraction part={submitted.length} whole={expected.length} />}
        {late > 0 ? (
          <small className="bad">
            {translate('reviews.board.late', { count: format.number(late) })}
          </small>
        ) : expected.length > 0 && submitted.length === expected.length ? (
          <small>{translate('reviews.board.full')}</small>
        ) : null}
      </td>
    </tr>
  );
}

interface TilesProps extends Pick<BoardLineProps, 'current' | 'onEnter'> {
  readonly tiles: readonly OnBoard[];
}

/** How many, and a tile for each. */
function Tiles({ tiles, current, onEnter }: TilesProps) {
  const format = useFormat();
  return (
    <div className="tiles">
      <b className={tiles.length === 0 ? 'muted' : undefined}>{format.number(tiles.length)}</b>
      <span>
        {tiles.map((tile) => (
          <BoardTile
            key={tile.report.id}
            tile={tile}
            isReached={tile.report.id === current}
            onEnter={onEnter}
          />
        ))}
      </span>
    </div>
  );
}
