import { useTranslate } from 'ra-core';
import { Card } from '../../layout/Card.tsx';

const signs = [
  ['', '0', 'zero'],
  ['silent', '…', 'NOT_REPORTED'],
  ['not-applicable', '×', 'NOT_APPLICABLE'],
  ['locked', '8', 'accepted'],
  ['unsent', '8', 'unsent'],
] as const;

/** What the looks of cells mean. */
export function EntryLegend() {
  const translate = useTranslate();
  return (
    <Card title={translate('figureSheets.legend')}>
      <ul className="entry-legend">
        {signs.map(([look, sign, word]) => (
          <li key={word}>
            <span className={`entry-cell ${look}`} aria-hidden="true">
              {sign}
            </span>
            {translate(`figureSheets.cell.${word}`)}
          </li>
        ))}
      </ul>
      <p className="hint">{translate('figureSheets.keys')}</p>
    </Card>
  );
}
