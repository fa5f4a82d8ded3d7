import { settle, toClientError, type ClientError } from '@phoihop/client';
import { runBulkMoveMutation, type BulkMoveFields } from '@phoihop/client/bulk-moves';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';

/** A bulk move that is being run from here, one after the other, until nothing waits or somebody stops it. */
export function useRun(shown: BulkMoveFields, onEnd: () => void) {
  const [, send] = useMutation(runBulkMoveMutation);
  const [now, setNow] = useState<BulkMoveFields | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<ClientError | null>(null);
  const isStopped = useRef(false);

  const run = async () => {
    isStopped.current = false;
    setRunning(true);
    setError(null);
    try {
      for (let waiting = shown.waiting; waiting > 0 && !isStopped.current;) {
        // One at a time: each is seen when it is done, and it can be stopped after each.
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const answer = await send({ id: shown.id, first: 1 });
        if (answer.error) throw answer.error;
        if (!answer.data) break;
        const next = settle(answer.data.runBulkMove);
        setNow(next);
        waiting = next.waiting;
      }
    } catch (cause) {
      setError(toClientError(cause));
    } finally {
      setRunning(false);
      onEnd();
    }
  };
  const stop = () => {
    isStopped.current = true;
  };
  return { bulk: now ?? shown, isRunning, error, run, stop };
}
