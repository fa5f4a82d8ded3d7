import { expect, test } from 'vitest';
import { asReportFilter, reportsPath } from './report-filter.ts';

test('what an address holds besides conditions narrows nothing', () => {
  expect(asReportFilter({ cycle: '', standing: 'SOMEDAY', level: 1, state: ['GONE'] })).toEqual({});
  expect(asReportFilter(null)).toEqual({});
  expect(asReportFilter('late')).toEqual({});
});

test('conditions are read from the address as they were written into it', () => {
  const filter = {
    cycle: 'UmV2',
    standing: 'LATE',
    level: 'COMMUNE',
    state: ['RETURNED'],
  } as const;
  const [, query = ''] = reportsPath(filter).split('?');
  expect(asReportFilter(JSON.parse(new URLSearchParams(query).get('filter') ?? ''))).toEqual(
    filter,
  );
});
