import { type ClientError, settle, toClientError } from '@phoihop/client';
import { useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useMutation } from 'urql';

type Answered = { readonly __typename: string };
type Done<Result> = Exclude<Result, { readonly __typename: 'Refused' }>;

/** One thing that may be done: whether it is being done, and why it was refused the last time. */
interface Deed<Result, Variables> {
  /** Does it; null when it was refused. */
  readonly send: (variables: Variables) => Promise<Done<Result> | null>;
  readonly isSending: boolean;
  readonly refusal: ClientError | null;
  /** The refusal that concerns one field. */
  readonly errorOf: (field: string) => string | undefined;
}

/** A mutation whose one field answers with what was done, or with a refusal. */
export function useDeed<Result extends Answered, Variables extends AnyVariables>(
  document: TypedDocumentNode<Readonly<Record<string, Result>>, Variables>,
): Deed<Result, Variables> {
  const [{ fetching }, run] = useMutation(document);
  const [refusal, setRefusal] = useState<ClientError | null>(null);
  const send = async (variables: Variables) => {
    setRefusal(null);
    const { error, data } = await run(variables);
    try {
      if (error) throw error;
      const result = Object.values(data ?? {}).find((value) => typeof value === 'object');
      return result === undefined ? null : settle(result);
    } catch (failure) {
      setRefusal(toClientError(failure));
      return null;
    }
  };
  const errorOf = (field: string) => (refusal?.field === field ? refusal.message : undefined);
  return { send, isSending: fetching, refusal, errorOf };
}
