/** Whether everything is to be run that is only sampled in the tests of every day. */
const isSoak = surroundings().process?.env['PHOIHOP_SOAK'] === '1';

/** So many of a test's cases in `pnpm soak`, a tenth of them otherwise. */
export function soaked(count: number): number {
  return isSoak ? count : Math.ceil(count / 10);
}

/** The process, for packages whose types know of none: the domain's tests read this file too. */
function surroundings(): {
  readonly process?: { readonly env: Record<string, string | undefined> };
} {
  return globalThis;
}
