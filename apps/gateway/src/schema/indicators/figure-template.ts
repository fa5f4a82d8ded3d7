import { emptyCell, type Cell } from '@phoihop/domain/indicators';
import type { FigureColumn, FigureContent, FigureLine, ShownFigure } from '@phoihop/papers';
import type { Context } from '../context.ts';
import type { Language } from '../language/language.ts';
import { findStanding, type EntryTable } from './entry-table.ts';
import type { IndicatorRow } from './indicator.ts';

const titles = { vi: 'Biểu nhập số liệu', en: 'Figures to be filled in' } as const;

export function columnOf(
  { key, decimals, nameVi, nameEn, measureVi, measureEn }: IndicatorRow,
  language: Language,
): FigureColumn {
  return language === 'vi'
    ? { key, decimals, name: nameVi, measure: measureVi }
    : { key, decimals, name: nameEn, measure: measureEn };
}

/** A table to be filled in: what stands already stands in it, so that sent back as it is it changes nothing. */
export async function templateOf(context: Context, entry: EntryTable): Promise<FigureContent> {
  const { language } = context;
  const { indicators, period, under, units } = entry;
  const standing = await findStanding(context, entry);
  return {
    language,
    title: `${titles[language]}: ${under.fullName}`,
    period: period.key,
    notes: [],
    columns: indicators.map((indicator) => columnOf(indicator, language)),
    lines: units.map(({ id, code, fullName }): FigureLine => {
      const cells = standing.get(id)?.cells;
      const figures = indicators.map((indicator) => shown(cells?.get(indicator.id) ?? emptyCell));
      return { code, name: fullName, figures };
    }),
    rowCount: units.length,
    total: null,
    incomplete: null,
    isTemplate: true,
  };
}

function shown({ state, value }: Cell): ShownFigure {
  if (state !== 'REPORTED') return { state };
  return value === null ? { state: 'NOT_REPORTED' } : { state, value };
}
