import { keyInPem } from '@phoihop/seals';
import { useEffect, useState } from 'react';

/** The public half of the deployment's key; null where it cannot be had, nothing while it is being read. */
export function usePublicKey(): string | null | undefined {
  const [key, setKey] = useState<string | null>();
  useEffect(() => {
    const reading = new AbortController();
    const read = async () => {
      try {
        const answer = await fetch('/files/seal-key.pem', { signal: reading.signal });
        setKey(answer.ok ? keyInPem(await answer.text()) : null);
      } catch {
        if (!reading.signal.aborted) setKey(null);
      }
    };
    void read();
    return () => reading.abort();
  }, []);
  return key;
}
