import Dialog from '@mui/material/Dialog';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { useFormat } from '../../format/use-format.ts';
import type { Pasted } from './paste.ts';
import { useCellWords } from './use-cell-words.ts';

interface PastePreviewProps {
  readonly pasted: readonly Pasted[];
  /** How many cells of the block lie beyond the grid. */
  readonly beyond: number;
  readonly onLand: () => void;
  readonly onGiveUp: () => void;
}

const shownMax = 50;

/** What a pasted block will change and what it may not, before it does. */
export function PastePreview({ pasted, beyond, onLand, onGiveUp }: PastePreviewProps) {
  const translate = useTranslate();
  const format = useFormat();
  const words = useCellWords();
  const title = useId();
  const refused = pasted.filter(({ refusal }) => refusal !== null);
  const count = format.number(pasted.length - refused.length);
  // What stays out is told first: it is what asks for something.
  const listed = [...refused, ...pasted.filter(({ refusal }) => refusal === null)];
  return (
    <Dialog
      open
      onClose={onGiveUp}
      aria-labelledby={title}
      slotProps={{ paper: { className: 'paste-preview' } }}
    >
      <h2 id={title}>
        {translate('figureSheets.paste.title', { count, refused: format.number(refused.length) })}
      </h2>
      {beyond === 0 ? null : (
        <p className="bad" role="alert">
          {translate('figureSheets.paste.beyond', { count: format.number(beyond) })}
        </p>
      )}
      <ul>
        {listed.slice(0, shownMax).map(({ field, unit, indicator, before, text, refusal }) => (
          <li key={field} className={refusal === null ? undefined : 'bad'}>
            {unit}, {words.name(indicator)}: {words.shown(before, indicator.decimals)} →{' '}
            {words.shown(text, indicator.decimals)}
            {refusal === null ? null : ` (${translate(`figureSheets.paste.${refusal}`)})`}
          </li>
        ))}
      </ul>
      {listed.length > shownMax ? (
        <p className="hint">
          {translate('figureSheets.paste.more', { count: format.number(listed.length - shownMax) })}
        </p>
      ) : null}
      <div className="form-actions">
        {pasted.length === refused.length ? null : (
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- what was pasted is meant; one key undoes it
          <button type="button" className="btn primary" autoFocus onClick={onLand}>
            {translate('figureSheets.paste.land', { count })}
          </button>
        )}
        <button type="button" className="btn" onClick={onGiveUp}>
          {translate('figureSheets.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
