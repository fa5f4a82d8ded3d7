import type { CorrectedFigureFields } from '@phoihop/client/publications';
import { compare } from '@phoihop/domain/decimal';
import { useTranslate } from 'ra-core';
import { useFigureWords } from '../indicators/use-figure-words.ts';
import { differenceOf } from './correction.ts';

interface CorrectedTableProps {
  readonly caption: string;
  readonly corrected: readonly CorrectedFigureFields[];
}

/** Each changed cell: whose, of what, as published and as it is. */
export function CorrectedTable({ caption, corrected }: CorrectedTableProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const label = (column: string) => translate(`publications.column.${column}`);
  const toldBy = ({ indicator }: CorrectedFigureFields) => ({
    value: ({ state, value }: CorrectedFigureFields['published']) =>
      state === 'REPORTED' ? words.value(value, indicator) : translate(`figures.state.${state}`),
    difference: (by: string | null) => {
      if (by === null) return '–';
      const written = words.value(by, indicator);
      return compare(by, '0') > 0 ? `+${written}` : written;
    },
  });
  return (
    <div className="scroll-x">
      <table className="as-cards corrected">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{label('unit')}</th>
            <th scope="col">{label('indicator')}</th>
            <th scope="col" className="num">
              {label('published')}
            </th>
            <th scope="col" className="num">
              {label('current')}
            </th>
            <th scope="col" className="num">
              {label('difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {corrected.map((cell) => {
            const told = toldBy(cell);
            return (
              <tr key={`${cell.unitCode} ${cell.indicator.key}`}>
                <th scope="row">
                  {cell.unitName}{' '}
                  <small className="muted">
                    {cell.isTotal ? translate('publications.isTotal') : cell.unitCode}
                  </small>
                </th>
                <td>
                  {words.name(cell.indicator)}{' '}
                  <small className="muted">({words.measure(cell.indicator)})</small>
                </td>
                <td className="num" data-label={label('published')}>
                  {told.value(cell.published)}
                </td>
                <td className="num" data-label={label('current')}>
                  <b>{told.value(cell.current)}</b>
                </td>
                <td className="num" data-label={label('difference')}>
                  {told.difference(differenceOf(cell))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
