import type { ClientError } from '@phoihop/client';
import type { ReactNode } from 'react';
import { useErrorSentence } from './use-error-sentence.ts';

interface RefusalProps {
  readonly error: ClientError | null;
  /** The fields that tell their own refusals beside them. */
  readonly fields: readonly string[];
  /** What the person can do about it. */
  readonly children?: ReactNode;
}

/** A refusal that concerns no field of the form; none is ever swallowed. */
export function Refusal({ error, fields, children }: RefusalProps) {
  const sentence = useErrorSentence();
  if (error === null || (error.field !== null && fields.includes(error.field))) return null;
  return (
    <p className="bad" role="alert">
      {sentence(error)} {children}
    </p>
  );
}
