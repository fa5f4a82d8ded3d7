interface Surroundings {
  readonly process?: { readonly env: Readonly<Record<string, string | undefined>> };
}

// Packages whose types know of no process read this file too: the domain's tests do.
const surroundings: object = globalThis;

/** Whether everything is to be run that is only sampled in the tests of every day. */
const isSoak = (surroundings as Surroundings).process?.env['PHOIHOP_SOAK'] === '1';

/** So many of a test's cases in `pnpm soak`, a tenth of them otherwise. */
export function soaked(count: number): number {
  return isSoak ? count : Math.ceil(count / 10);
}
