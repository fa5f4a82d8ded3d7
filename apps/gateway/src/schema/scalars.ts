import { parseDate, type IsoDate } from '@phoihop/domain/dates';
import { builder } from './builder.ts';
import { refused } from './refused-error.ts';

function dayFrom(value: unknown): IsoDate {
  const day = typeof value === 'string' ? parseDate(value) : null;
  if (day === null) {
    throw refused('INVALID_INPUT', { what: 'date', text: String(value), hint: 'dateForm' });
  }
  return day;
}

builder.scalarType('Date', {
  description: 'A calendar day, `YYYY-MM-DD`.',
  serialize: (day) => day,
  parseValue: dayFrom,
});

builder.scalarType('DateTime', {
  description: 'A moment, ISO 8601 in UTC.',
  serialize: (moment) => moment.toISOString(),
  parseValue: (value) => {
    const moment = new Date(typeof value === 'string' ? value : Number.NaN);
    if (Number.isNaN(moment.getTime())) {
      throw refused('INVALID_INPUT', { what: 'date', text: String(value), hint: 'dateForm' });
    }
    return moment;
  },
});

builder.scalarType('Decimal', {
  description: 'An exact decimal number, as text.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return value;
    throw refused('INVALID_INPUT', { what: 'number', text: String(value), hint: 'decimalForm' });
  },
});
