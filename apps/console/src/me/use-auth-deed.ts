import { type ClientError, toClientError } from '@phoihop/client';
import { viewerQuery } from '@phoihop/client/access';
import { useState } from 'react';
import { useClient } from 'urql';
import { postAuth } from '../providers/post-auth.ts';

/** One thing that is asked of the sign-in, and why it was refused the last time. */
interface AuthDeed {
  /** Asks; null when it was refused. */
  readonly send: <Answer>(path: string, body: object) => Promise<Answer | null>;
  readonly isSending: boolean;
  readonly refusal: ClientError | null;
  readonly errorOf: (field: string) => string | undefined;
}

export function useAuthDeed(): AuthDeed {
  const client = useClient();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<ClientError | null>(null);
  const send = async <Answer>(path: string, body: object) => {
    setRefusal(null);
    setSending(true);
    try {
      const answer = await postAuth<Answer>(path, body);
      // What one may do hangs on how one proves oneself: the whole console looks again.
      await client.query(viewerQuery, {}, { requestPolicy: 'network-only' }).toPromise();
      return answer;
    } catch (failure) {
      setRefusal(toClientError(failure));
      return null;
    } finally {
      setSending(false);
    }
  };
  const errorOf = (field: string) => (refusal?.field === field ? refusal.message : undefined);
  return { send, isSending, refusal, errorOf };
}
