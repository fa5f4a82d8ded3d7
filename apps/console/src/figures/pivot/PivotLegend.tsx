import type { FigureTableData } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { signs } from '../../indicators/StateMark.tsx';
import { type FigureLook, figureLook } from '../../indicators/figure-look.ts';

const words = {
  whole: 'whole',
  partial: 'partial',
  silent: 'silent',
  'not-applicable': 'notApplicable',
  'not-begun': 'notBegun',
  'not-comparable': 'notComparable',
  forbidden: 'forbidden',
} as const satisfies Record<FigureLook, string>;

/** The sign that stands in a cell of the ground: two grounds may look alike. */
const signOf: Readonly<Partial<Record<FigureLook, string>>> = {
  silent: signs.NOT_REPORTED,
  'not-applicable': signs.NOT_APPLICABLE,
  'not-begun': signs.NOT_BEGUN,
  'not-comparable': signs.NOT_COMPARABLE,
};

const always: readonly FigureLook[] = ['whole', 'partial', 'not-applicable'];
const looks = Object.keys(words) as readonly FigureLook[];

/** What the grounds mean: the usual three, and the others where they are met. */
export function PivotLegend({ table }: { readonly table: FigureTableData['figureTable'] }) {
  const translate = useTranslate();
  const met = new Set(
    [...table.rows, table.total].flatMap(({ figures }) => figures.map(figureLook)),
  );
  return (
    <ul className="legend" aria-label={translate('figures.legend.label')}>
      {looks
        .filter((look) => always.includes(look) || met.has(look))
        .map((look) => (
          <li key={look}>
            <i className={`swatch look-${look}`} aria-hidden="true">
              {signOf[look]}
            </i>
            {translate(`figures.legend.${words[look]}`)}
          </li>
        ))}
    </ul>
  );
}
