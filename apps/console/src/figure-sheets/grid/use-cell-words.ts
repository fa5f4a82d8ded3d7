import { readCell } from '@phoihop/domain/indicators';
import { useLocale, useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import type { CellLook } from './cell-look.ts';
import type { Grid } from './entry.ts';

type Indicator = Pick<Grid['indicators'][number], 'nameVi' | 'nameEn' | 'measureVi' | 'measureEn'>;

/** How cells of a grid are written and named for the reader. */
export function useCellWords() {
  const translate = useTranslate();
  const format = useFormat();
  const isEnglish = useLocale() === 'en';
  const name = ({ nameVi, nameEn }: Indicator) => (isEnglish ? nameEn : nameVi);
  const measure = ({ measureVi, measureEn }: Indicator) => (isEnglish ? measureEn : measureVi);
  /** A typed text as it is shown: grouped, or the mark of a state. */
  const shown = (text: string, decimals: number) => {
    const read = readCell({ kind: 'TEXT', text }, decimals);
    if (!read.ok || read.value.state === 'KEPT') return text;
    if (read.value.state === 'REPORTED') return format.number(read.value.value);
    return read.value.state === 'NOT_APPLICABLE' ? '×' : '…';
  };
  const spoken = (text: string, decimals: number) => {
    const mark = shown(text, decimals);
    if (mark === '…') return translate('figureSheets.cell.NOT_REPORTED');
    return mark === '×' ? translate('figureSheets.cell.NOT_APPLICABLE') : mark;
  };
  const label = (look: CellLook) => {
    const { row, indicator, text, isLocked, isUnsent, severity, note } = look;
    const standing = row.sheet?.state;
    return [
      row.unit.fullName,
      name(indicator),
      spoken(text, indicator.decimals),
      isLocked
        ? translate(
            standing === 'ACCEPTED' ? 'figureSheets.cell.accepted' : 'figureSheets.cell.locked',
          )
        : '',
      isUnsent ? translate('figureSheets.cell.unsent') : '',
      severity === null ? '' : translate(`figureSheets.cell.${severity}`),
      note === '' ? '' : translate('figureSheets.cell.noted'),
    ]
      .filter(Boolean)
      .join(', ');
  };
  return { name, measure, shown, spoken, label };
}
