import pg from 'pg';

const DATE = 1082;
const DATES = 1182;
const TEXTS = 1009;

/**
 * How values are read outside of Prisma, which brings its own reading along with every query.
 *
 * @remarks A day stays text: as a `Date` it would shift with the time zone of the process. Numbers
 * that JavaScript cannot hold (`numeric`, `int8`) are text by the driver's own choice.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format === 'binary') return pg.types.getTypeParser(oid, format);
    if (oid === DATE) return asWritten;
    return pg.types.getTypeParser(oid === DATES ? TEXTS : oid, 'text');
  },
};

function asWritten(value: string): string {
  return value;
}
