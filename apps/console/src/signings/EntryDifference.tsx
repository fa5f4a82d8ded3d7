import { parseDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import type { HistoryEntry } from './shown-signing.ts';

const fields = ['title', 'grounds', 'validFrom', 'validTo'] as const;

/** Field by field: what it said before, struck, and what it says since. */
export function EntryDifference({ entry }: { readonly entry: HistoryEntry }) {
  const translate = useTranslate();
  const format = useFormat();
  const [before, after] = [readFields(entry.before), readFields(entry.after)];
  const changed = fields.filter((field) => before[field] !== after[field]);
  const shown = (field: string, value: string | undefined) => {
    if (value === undefined) return '–';
    const day = field.startsWith('valid') ? parseDate(value) : null;
    if (day === null) return value;
    return field === 'validTo' ? format.lastDay(day) : format.date(day);
  };
  return (
    <dl className="difference">
      {changed.map((field) => (
        <div key={field}>
          <dt>{translate(`signings.form.${field === 'validTo' ? 'lastDay' : field}`)}</dt>
          <dd>
            <del>{shown(field, before[field])}</del> <ins>{shown(field, after[field])}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function readFields(json: string | null): Readonly<Record<string, string | undefined>> {
  const value: unknown = json === null ? null : JSON.parse(json);
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) =>
      typeof field === 'string' ? [[name, field]] : [],
    ),
  );
}
