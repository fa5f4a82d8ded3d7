import { useTranslate } from 'ra-core';
import { Card } from '../../layout/Card.tsx';
import type { ShownAct } from '../shown-act.ts';

/** What an act that is older than the map changed, as it is told: nothing of it is on the map. */
export function ToldChanges({ changes }: { readonly changes: ShownAct['toldChanges'] }) {
  const translate = useTranslate();
  return (
    <Card title={translate('reorganisations.told.title')}>
      <p className="hint">{translate('reorganisations.told.about')}</p>
      <table className="as-cards told-changes">
        <thead>
          <tr>
            {(['type', 'from', 'to', 'source'] as const).map((column) => (
              <th key={column} scope="col">
                {translate(`reorganisations.told.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ type, codes, from, to, source }) => (
            <tr key={`${type} ${codes}`}>
              <th scope="row">{translate(`reorganisations.change.${type}`)}</th>
              <td data-label={translate('reorganisations.told.from')}>
                {from} <small className="muted">{codes}</small>
              </td>
              <td data-label={translate('reorganisations.told.to')}>{to}</td>
              <td data-label={translate('reorganisations.told.source')} className="muted">
                {source}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
