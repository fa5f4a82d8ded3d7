import type { ReportProgressFields } from '@phoihop/client/reviews';
import type { ReportState } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Icon } from '../layout/Icon.tsx';
import { reportLooks } from '../reviews/report-looks.ts';

/** From what is done to what is not begun. */
const order: readonly ReportState[] = [
  'ACCEPTED',
  'SUBMITTED',
  'RETURNED',
  'DRAFT',
  'NOT_STARTED',
  'EXEMPT',
];

/** How many reports are in each state: a bar for the eye, and the numbers in words below it. */
export function ReportsByState({ byState }: Pick<ReportProgressFields, 'byState'>) {
  const translate = useTranslate();
  const format = useFormat();
  const parts = order.flatMap((state) => {
    const count = byState.find((each) => each.state === state)?.count ?? 0;
    return count === 0 ? [] : [{ state, count }];
  });
  const whole = parts.reduce((total, { count }) => total + count, 0);
  return (
    <div className="dashboard-reports">
      <div className="bar" aria-hidden="true">
        {parts.map(({ state, count }) => (
          <i
            key={state}
            className={`fill-${reportLooks[state].tone}`}
            style={{ width: `${(count / whole) * 100}%` }}
          />
        ))}
      </div>
      <ul>
        {parts.map(({ state, count }) => (
          <li key={state}>
            <Icon name={reportLooks[state].icon} size={13} /> <b>{format.number(count)}</b>{' '}
            {translate(`reportStanding.state.${state}`).toLocaleLowerCase()}
          </li>
        ))}
      </ul>
    </div>
  );
}
