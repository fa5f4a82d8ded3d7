/** @typedef {import('./counts.mjs').Count & { readonly name: string }} Row */

/**
 * Prints what passed and failed by level and, alone on the last line, the sum; returns the exit code.
 *
 * @param {readonly Row[]} rows
 * @returns {number}
 */
export function printTable(rows) {
  console.log('\nlevel       passed  failed  skipped');
  for (const { name, passed, failed, skipped } of rows) {
    const cells = [passed, failed, skipped].map((cell) => String(cell).padStart(7));
    console.log(`${name.padEnd(10)} ${cells.join(' ')}`);
  }
  /** @param {'passed' | 'failed'} key */
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const [passed, failed] = [sum('passed'), sum('failed')];
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
