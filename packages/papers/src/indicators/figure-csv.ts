import { writeNumber } from '@phoihop/domain/indicators';
import { withGuard } from '../tables/formula-guard.ts';
import { countedLines, type FigureContent, type FigureLine } from './figure-content.ts';
import { figureWords, markOf } from './figure-words.ts';

/**
 * Writes figures as text, line by line: in Vietnamese as a Vietnamese spreadsheet opens it (semicolons, comma before
 * the decimals), in English as an English one does.
 */
export async function* figureCsv(content: FigureContent): AsyncGenerator<string> {
  const words = figureWords[content.language];
  const isVietnamese = content.language === 'vi';
  const delimiter = isVietnamese ? ';' : ',';
  const row = (cells: readonly string[]) =>
    `${cells.map((cell) => quoted(withGuard(cell), delimiter)).join(delimiter)}\r\n`;
  const line = ({ code, name, figures }: FigureLine) =>
    row([
      code,
      name,
      ...figures.map((figure) =>
        figure.state === 'REPORTED'
          ? writeNumber(figure.value, isVietnamese ? ',' : '.')
          : markOf(figure, content),
      ),
    ]);

  yield `\ufeff${row(['code', 'unit', ...content.columns.map(({ key }) => key)])}`;
  for await (const each of countedLines(content)) yield line(each);
  if (content.total) yield line({ ...content.total, code: '', name: words.total });
  yield row([`${words.rows}: ${content.rowCount}`]);
  if (content.incomplete !== null) yield row([content.incomplete]);
}

function quoted(text: string, delimiter: string): string {
  const isPlain = !/["\r\n]/.test(text) && !text.includes(delimiter);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
