/** Lets in only so many at once, in all and of one account. */
export interface UploadGate {
  /** Answers what lets the next one in when called; null where there is no room. */
  readonly enter: (accountId: string) => (() => void) | null;
}

interface Room {
  readonly inAll: number;
  readonly ofAccount: number;
}

/** After how many seconds whoever found no room may try again: about as long as a scan takes to come in. */
export const secondsUntilRoom = 2;

/** Each of those let in holds a file and a reader of files: there are few, so that a crowd leaves memory as it is. */
export function createUploadGate(
  { inAll, ofAccount }: Room = { inAll: 4, ofAccount: 2 },
): UploadGate {
  const inside = new Map<string, number>();
  let total = 0;
  return {
    enter: (accountId) => {
      const own = inside.get(accountId) ?? 0;
      if (total >= inAll || own >= ofAccount) return null;
      total += 1;
      inside.set(accountId, own + 1);
      let isInside = true;
      return () => {
        if (!isInside) return;
        isInside = false;
        total -= 1;
        const left = (inside.get(accountId) ?? 1) - 1;
        if (left === 0) inside.delete(accountId);
        else inside.set(accountId, left);
      };
    },
  };
}
