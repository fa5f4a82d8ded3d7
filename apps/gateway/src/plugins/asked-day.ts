import { parseDate, type IsoDate } from '@phoihop/domain/dates';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refused } from '../schema/refused-error.ts';

const asked = z.object({ asOf: z.string().optional() });

/** The day that an address looks at (`?asOf=2023-06-30`); the one given unless it names one. */
export function askedDay({ query }: Pick<FastifyRequest, 'query'>, today: IsoDate): IsoDate {
  const { data } = asked.safeParse(query);
  // Named twice it is no day, and refused like any other text that is none.
  const text = data ? data.asOf : '';
  const day = text === undefined ? today : parseDate(text);
  if (day === null)
    throw refused('INVALID_INPUT', { what: 'date', text: text ?? '', hint: 'dateForm' });
  return day;
}
