import pLimit from 'p-limit';

/** Does one thing after the other. */
export interface Line {
  /** What comes of it once those before it are done; null where too many wait already. */
  readonly enter: <Value>(work: () => Promise<Value>) => Promise<Value> | null;
}

/** Opens a line in which so many may wait: what fails lets the next go on. */
export function createLine({ waitingMax }: { readonly waitingMax: number }): Line {
  const oneByOne = pLimit(1);
  return {
    enter: (work) =>
      oneByOne.activeCount + oneByOne.pendingCount > waitingMax ? null : oneByOne(work),
  };
}
