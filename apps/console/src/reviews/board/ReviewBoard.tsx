import { completenessOf, type ReportState, routeParts } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
import { Card } from '../../layout/Card.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { useFormat } from '../../format/use-format.ts';
import { reportLooks } from '../report-looks.ts';
import { BoardLine } from './BoardLine.tsx';
import type { OnBoard } from './board-rows.ts';
import { useTileKeys } from './use-tile-keys.ts';

/** As a report goes: what came back is on its way again. */
const fromLeft: readonly ReportState[] = [
  'NOT_STARTED',
  'DRAFT',
  'RETURNED',
  'SUBMITTED',
  'ACCEPTED',
  'EXEMPT',
];

interface ReviewBoardProps {
  readonly reports: readonly OnBoard[];
  /** The unit that holds the review: all go up to it. */
  readonly rootId: string;
}

/** Units down, states across, one tile a unit that reports: who is late has a red border. */
export function ReviewBoard({ reports, rootId }: ReviewBoardProps) {
  const translate = useTranslate();
  const format = useFormat();
  const rows = routeParts(reports, rootId);
  const tiles = rows.flatMap((row) => row.reports);
  // Hardly anybody is spared: the column is there when somebody is.
  const states = fromLeft.filter(
    (state) => state !== 'EXEMPT' || tiles.some((tile) => tile.state === 'EXEMPT'),
  );
  const shown = rows.flatMap((row) =>
    states.flatMap((state) => row.reports.filter((tile) => tile.state === state)),
  );
  const keys = useTileKeys(shown.map(({ report }) => report.id));
  const heads = completenessOf(rows.map(({ head }) => head));
  const { submitted, expected } = completenessOf(tiles);
  return (
    <Card className="list review-board-card">
      <section
        className="scroll-x"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
        tabIndex={0}
        aria-label={translate('reviews.board.title')}
      >
        <table className="review-board">
          <thead>
            <tr>
              <th scope="col">{translate('reviews.board.unit')}</th>
              <th scope="col">{translate('reviews.board.own')}</th>
              {states.map((state) => (
                <th key={state} scope="col" className={`state-${state}`}>
                  <Icon name={reportLooks[state].icon} />{' '}
                  {translate(`reportStanding.state.${state}`)}
                </th>
              ))}
              <th scope="col" className="num">
                {translate('reviews.board.submitted')}
              </th>
            </tr>
          </thead>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrows move among its tiles */}
          <tbody onKeyDown={keys.onKeyDown}>
            {rows.map((row) => (
              <BoardLine
                key={row.head.unitId}
                row={row}
                states={states}
                current={keys.current}
                onEnter={keys.enter}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{translate('reviews.board.total')}</th>
              <td data-label={translate('reviews.board.own')}>
                {translate('reviews.board.ownTotal', {
                  count: `${format.number(heads.submitted.length)}/${format.number(heads.expected.length)}`,
                })}
              </td>
              {states.map((state) => (
                <td key={state} data-label={translate(`reportStanding.state.${state}`)}>
                  {format.number(tiles.filter((tile) => tile.state === state).length)}
                </td>
              ))}
              <td className="num" data-label={translate('reviews.board.submitted')}>
                {expected.length === 0
                  ? '–'
                  : `${format.number(submitted.length)}/${format.number(expected.length)}`}
              </td>
            </tr>
          </tfoot>
        </table>
      </section>
    </Card>
  );
}
