import type { ReviewOpeningData } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { Card } from '../../layout/Card.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { useName } from '../../standards/use-name.ts';
import { cycleEditPath } from '../cycle-path.ts';
import type { ShownCycle } from '../use-cycle.ts';
import { byLevel, type LevelOpening } from './exemptions.ts';

interface OpeningPreviewProps {
  readonly cycle: Pick<ShownCycle, 'id'>;
  readonly opening: ReviewOpeningData['openingOf'];
  /** Whether it is being reckoned again. */
  readonly isStale: boolean;
}

/** Who would be asked, level by level and by name, by when, and for which figures; or why it cannot be. */
export function OpeningPreview({ cycle, opening, isStale }: OpeningPreviewProps) {
  const translate = useTranslate();
  const { refusal, stops, asked } = opening;
  if (refusal !== null) {
    return (
      <p className="note" role="alert">
        <span>
          <b>{translate('reviews.opening.refused')}</b> {refusal.message}{' '}
          <ScopedLink to={cycleEditPath(cycle.id)}>
            {translate('reviews.opening.toEdit')}
          </ScopedLink>
        </span>
      </p>
    );
  }
  return (
    <>
      <Card
        title={translate('reviews.opening.who')}
        aside={isStale ? <output>{translate('reviews.opening.checking')}</output> : undefined}
      >
        <LevelTable levels={byLevel(stops)} />
      </Card>
      {asked.length === 0 ? null : <AskedFigures asked={asked} />}
    </>
  );
}

function LevelTable({ levels }: { readonly levels: readonly LevelOpening[] }) {
  const translate = useTranslate();
  const format = useFormat();
  const sum = (name: 'expected' | 'exempt') =>
    format.number(levels.reduce((total, level) => total + level[name].length, 0));
  const label = (name: string) => translate(`reviews.opening.${name}`);
  return (
    <table className="as-cards opening-levels">
      <thead>
        <tr>
          <th scope="col">{label('level')}</th>
          <th scope="col" className="num">
            {label('expected')}
          </th>
          <th scope="col" className="num">
            {label('exempt')}
          </th>
          <th scope="col">{label('dueOn')}</th>
          <th scope="col">{label('reportsTo')}</th>
        </tr>
      </thead>
      <tbody>
        {levels.map(({ level, expected, exempt, dueOn, isTop }) => (
          <tr key={level}>
            <th scope="row">
              {translate(`units.level.${level}`)}
              <details>
                <summary>
                  {translate('reviews.opening.names', { count: format.number(expected.length) })}
                </summary>
                <p>{expected.map(({ unit }) => unit.fullName).join(', ')}</p>
              </details>
            </th>
            <td className="num" data-label={label('expected')}>
              {format.number(expected.length)}
            </td>
            <td className="num" data-label={label('exempt')}>
              {format.number(exempt.length)}
            </td>
            <td data-label={label('dueOn')}>{format.weekday(dueOn)}</td>
            <td data-label={label('reportsTo')}>{label(isTop ? 'nobody' : 'each')}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{label('sum')}</th>
          <td className="num" data-label={label('expected')}>
            {sum('expected')}
          </td>
          <td className="num" data-label={label('exempt')}>
            {sum('exempt')}
          </td>
          <td colSpan={2} className="nothing" aria-hidden="true" />
        </tr>
      </tfoot>
    </table>
  );
}

function AskedFigures({ asked }: { readonly asked: ReviewOpeningData['openingOf']['asked'] }) {
  const translate = useTranslate();
  const nameOf = useName();
  return (
    <Card title={translate('reviews.opening.asked')}>
      <ul className="asked">
        {asked.map(({ indicator, periods }) => (
          <li key={indicator.id}>
            {nameOf(indicator)}{' '}
            <span className="muted">
              {periods.length === 0
                ? translate('reviews.opening.noPeriods')
                : `${translate('reviews.opening.periods', { smart_count: periods.length })}: ${periods
                    .map(({ key }) => key)
                    .join(', ')}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
