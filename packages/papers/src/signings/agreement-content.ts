import { addDays, type IsoDate } from '@phoihop/domain/dates';
import { dayInWords } from '../vietnamese-date.ts';
import type { PaperBody } from './paper-body.ts';

/** A part of the body: its heading and its paragraphs. */
export interface PaperSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** What a unit's agreement under a programme says. */
export interface Agreement {
  readonly bodies: readonly PaperBody[];
  readonly number: string | null;
  readonly place: string;
  readonly signedOn: IsoDate | null;
  /** What it is, in capitals: `KẾ HOẠCH PHỐI HỢP`. */
  readonly kindVi: string;
  readonly subject: string;
  /** What it rests on, a line for each. */
  readonly grounds: string | null;
  readonly programme: { readonly code: string; readonly nameVi: string };
  readonly unitName: string;
  /** The agreed term `[from, to)`. */
  readonly term: { readonly from: IsoDate; readonly to: IsoDate | null };
  readonly recipients: readonly string[];
  /** Whether it is signed; a draft says so above everything. */
  readonly isSigned: boolean;
  readonly isSynthetic: boolean;
  /** What stands in place of the usual parts on content and carrying out. */
  readonly sections?: readonly PaperSection[];
}

/** The term in words: from a day, to a last day where there is one. */
export function termInWords({ from, to }: Agreement['term']): string {
  const begin = `có hiệu lực từ ${dayInWords(from)}`;
  return to === null
    ? `${begin}, không thời hạn`
    : `${begin} đến hết ${dayInWords(addDays(to, -1))}`;
}
