import { unitConfig } from './unit.ts';

/** The tests that do no I/O of which the daily run does a tenth, whole. */
export default unitConfig({
  test: { env: { PHOIHOP_SOAK: '1' } },
});
