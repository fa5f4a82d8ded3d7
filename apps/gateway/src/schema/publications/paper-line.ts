/** Does one thing after the other. */
export interface Line {
  /** What comes of it once those before it are done; null where too many wait already. */
  readonly enter: <Value>(work: () => Promise<Value>) => Promise<Value> | null;
}

/** Opens a line in which so many may wait: what fails lets the next go on. */
export function createLine({ waitingMax }: { readonly waitingMax: number }): Line {
  let last: Promise<unknown> = Promise.resolve();
  let inside = 0;
  return {
    enter: (work) => {
      // One of those inside is being done.
      if (inside > waitingMax) return null;
      inside += 1;
      const done = last.then(work).finally(() => {
        inside -= 1;
      });
      last = done.catch(() => undefined);
      return done;
    },
  };
}
