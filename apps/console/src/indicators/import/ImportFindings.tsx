import type { FigureImportFields } from '@phoihop/client/figure-imports';
import { useLocaleState, useTranslate } from 'ra-core';
import { Card } from '../../layout/Card.tsx';
import { useFormat } from '../../format/use-format.ts';

/** As many as anybody reads before he decides. */
const shownMax = 500;

type Found = Pick<FigureImportFields, 'changes' | 'errors'>;

/** What is wrong, cell by cell, with what may have been meant. */
export function ImportErrors({ errors }: Pick<Found, 'errors'>) {
  const translate = useTranslate();
  if (errors.length === 0) return null;
  return (
    <Card title={`${translate('figureImports.errors')} (${errors.length})`}>
      <ul className="import-errors">
        {errors.map(({ place, message, candidates }) => (
          <li key={`${place} ${message}`}>
            <b>{place}</b> {message}
            {candidates.length === 0 ? null : (
              <small>
                {translate('figureImports.candidates', { list: candidates.join('; ') })}
              </small>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What would change: each cell with what stands there and what is to stand there. */
export function ImportChanges({ changes }: Pick<Found, 'changes'>) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const format = useFormat();
  if (changes.length === 0) return null;
  const told = ({ state, value }: Found['changes'][number]['before']) =>
    state === 'REPORTED' && value !== null
      ? format.number(value)
      : translate(`figureImports.state.${state}`);
  return (
    <Card title={`${translate('figureImports.changes')} (${format.number(changes.length)})`}>
      <div className="table-scroll">
        <table>
          <thead>
            <tr>
              {(['unit', 'indicator', 'before', 'after', 'place'] as const).map((name) => (
                <th key={name} scope="col">
                  {translate(`figureImports.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, shownMax).map(({ unit, indicator, before, after, place }) => (
              <tr key={place}>
                <th scope="row">{unit.fullName}</th>
                <td>{language === 'vi' ? indicator.nameVi : indicator.nameEn}</td>
                <td className="num">{told(before)}</td>
                <td className="num">
                  <b>{told(after)}</b>
                </td>
                <td>{place}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changes.length > shownMax ? (
        <p className="muted">
          {translate('figureImports.more', { count: format.number(changes.length - shownMax) })}
        </p>
      ) : null}
    </Card>
  );
}
