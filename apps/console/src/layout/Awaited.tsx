import type { ReactNode } from 'react';
import { ErrorState } from './ErrorState.tsx';
import { Skeletons } from './Skeletons.tsx';

interface AwaitedProps<Thing> {
  /** Undefined until it is there; what was read before stays while it is read again. */
  readonly thing: Thing | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly rows?: number;
  readonly height?: number;
  readonly children: (thing: Thing) => ReactNode;
}

/** What has been asked for: its shape while it comes, the reason where it does not, then the thing itself. */
export function Awaited<Thing>(props: AwaitedProps<Thing>) {
  const { thing, error, onRetry, rows, height, children } = props;
  if (thing !== undefined) return children(thing);
  if (error) return <ErrorState error={error} onRetry={onRetry} />;
  return <Skeletons {...(rows ? { rows } : {})} {...(height ? { height } : {})} />;
}
