import type { ReorganisationFields } from '@phoihop/client/reorganisations';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { ListCard } from '../layout/ListCard.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { EffectiveDay } from './EffectiveDay.tsx';
import { ReorganisationChip } from './ReorganisationChip.tsx';
import { reorganisationPath } from './reorganisation-path.ts';

const columns = ['number', 'title', 'issued', 'effective', 'state'] as const;

export function ReorganisationTable() {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <ListCard<ReorganisationFields>
      empty={translate('reorganisations.empty')}
      emptyFiltered={translate('reorganisations.emptyFiltered')}
    >
      {(acts, total) => (
        <table className="as-cards acts">
          <caption>
            <output>{translate('reorganisations.total', { count: format.number(total) })}</output>
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {translate(`reorganisations.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {acts.map((act) => (
              <tr key={act.id}>
                <th scope="row">
                  <ScopedLink to={reorganisationPath(act.id)}>{act.number}</ScopedLink>
                </th>
                <td>{act.title}</td>
                <td data-label={translate('reorganisations.column.issued')}>
                  {act.issuedOn === null
                    ? translate('reorganisations.notKnown')
                    : format.date(act.issuedOn)}
                </td>
                <td data-label={translate('reorganisations.column.effective')}>
                  <EffectiveDay act={act} />
                </td>
                <td>
                  <ReorganisationChip state={act.state} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </ListCard>
  );
}
