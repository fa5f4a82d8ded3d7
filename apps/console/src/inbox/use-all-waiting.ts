import { useWaitingCounts } from './use-waiting-counts.ts';
import { useWaiting } from './use-waiting.ts';

/** Everything that waits for the viewer: undefined until all of it is known, so that nobody is told that nothing does. */
export function useAllWaiting() {
  const signings = useWaiting();
  const rest = useWaitingCounts();
  const { waiting } = signings;
  const { counts, total } = rest;
  const all =
    waiting && counts && total !== undefined
      ? { waiting, counts, count: waiting.length + total }
      : undefined;
  const askAgain = () => {
    signings.askAgain();
    rest.askAgain();
  };
  return { all, error: signings.error ?? rest.error, askAgain };
}
