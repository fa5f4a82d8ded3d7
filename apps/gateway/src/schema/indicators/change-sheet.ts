import { Prisma, type Transaction } from '@phoihop/database';
import { cameTooLate } from '../came-too-late.ts';
import type { Context } from '../context.ts';
import { refused, type RefusedError } from '../refused-error.ts';

/** The no of a change of a sheet that came too late. */
export function tooLate(context: Context, id: string): Promise<RefusedError> {
  return cameTooLate(context, { type: 'FigureSheet', id });
}

/** Goes on where a change was made from the version that stands; null is that of a sheet that is not there. */
export async function requireSheetVersion(
  context: Context,
  sheet: { readonly id: string; readonly version: number } | null,
  version: number | null,
): Promise<void> {
  if (version === (sheet?.version ?? null)) return;
  if (!sheet || (version !== null && (version > sheet.version || version < 1))) {
    throw refused('INVALID_INPUT', { what: 'version', text: version ?? '', hint: 'versionForm' });
  }
  throw await tooLate(context, sheet.id);
}

/** What the database's own noes about figures mean, by the constraint that said it. */
const noes: Readonly<Record<string, () => RefusedError>> = {
  figure_sheet_version_own_check: () => refused('OWN_SUBMISSION'),
  figure_sheet_way_check: () => refused('WRONG_STATE', { thing: 'figureSheet', state: 'ACCEPTED' }),
  figure_entry_open_check: () =>
    refused('WRONG_STATE', { thing: 'figureSheet', state: 'SUBMITTED' }),
  figure_sheet_life_check: () => refused('NOT_COLLECTED', {}),
  figure_entry_asked_check: () => refused('NOT_COLLECTED', {}),
  figure_entry_decimals_check: () =>
    refused('INVALID_INPUT', { what: 'value', text: '', hint: 'tooManyDecimals' }),
  figure_entry_value_check: () =>
    refused('INVALID_INPUT', { what: 'value', text: '', hint: 'notNegative' }),
};

/**
 * Changes sheets in one transaction, with the database's own noes told as refusals.
 *
 * `tooLate` tells who was quicker, where a sheet is no longer the one that was read or somebody else has begun it.
 */
export async function changeSheets<Result>(
  context: Context,
  change: (tx: Transaction) => Promise<Result>,
  tooLate: () => Promise<RefusedError>,
): Promise<Result> {
  try {
    return await context.db.prisma.$transaction(change, { timeout: 30_000 });
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError)) throw error;
    if (error.code === 'P2025' || error.code === 'P2002') throw await tooLate();
    const told = `${error.message} ${JSON.stringify(error.meta ?? {})}`;
    const constraint = Object.keys(noes).find((name) => told.includes(name));
    const no = constraint === undefined ? undefined : noes[constraint];
    throw no ? no() : error;
  }
}
