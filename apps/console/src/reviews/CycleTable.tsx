import type { ReviewCycleFields } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Completeness } from '../layout/Completeness.tsx';
import { ListCard } from '../layout/ListCard.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { CycleChip } from './CycleChip.tsx';
import { cyclePath } from './cycle-path.ts';

const columns = ['title', 'programme', 'unit', 'window', 'cutOff', 'state', 'submitted'] as const;

export function CycleTable() {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <ListCard<ReviewCycleFields>
      empty={translate('reviews.empty')}
      emptyFiltered={translate('reviews.emptyFiltered')}
    >
      {(cycles, total) => (
        <table className="as-cards">
          <caption>
            <output>{translate('reviews.total', { count: format.number(total) })}</output>
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {translate(`reviews.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cycles.map((cycle) => (
              <CycleRow key={cycle.id} cycle={cycle} />
            ))}
          </tbody>
        </table>
      )}
    </ListCard>
  );
}

function CycleRow({ cycle }: { readonly cycle: ReviewCycleFields }) {
  const translate = useTranslate();
  const format = useFormat();
  const { id, title, kind, state, programme, unit, firstDay, lastDay, cutOffOn } = cycle;
  const { expected, submitted } = cycle.completeness;
  return (
    <tr>
      <th scope="row">
        <ScopedLink to={cyclePath(id)}>{title}</ScopedLink>{' '}
        <small className="muted">{translate(`reviews.kind.${kind}`)}</small>
      </th>
      <td>{programme.code}</td>
      <td>{unit.fullName}</td>
      <td data-label={translate('reviews.column.window')}>
        {`${format.date(firstDay)} – ${format.date(lastDay)}`}
      </td>
      <td data-label={translate('reviews.column.cutOff')}>{format.date(cutOffOn)}</td>
      <td>
        <CycleChip state={state} />
      </td>
      <td data-label={translate('reviews.column.submitted')}>
        {expected === 0 ? '–' : <Completeness part={submitted} whole={expected} />}
      </td>
    </tr>
  );
}
