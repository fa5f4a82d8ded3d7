import type { ReactNode } from 'react';
import { Awaited } from './Awaited.tsx';
import { NotFound } from './NotFound.tsx';
import { Page } from './Page.tsx';

interface AwaitedPageProps<Thing> {
  /** The heading until the thing has one of its own. */
  readonly title: string;
  /** Null where there is no such thing for the viewer. */
  readonly thing: Thing | null | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  /** What is said where there is no such thing; that the page is not there unless given. */
  readonly missing?: ReactNode;
  readonly children: (thing: Thing) => ReactNode;
}

/** A page about one thing that has to be read first. */
export function AwaitedPage<Thing>(props: AwaitedPageProps<Thing>) {
  const { title, thing, error, onRetry, missing = <NotFound />, children } = props;
  if (thing === null) return missing;
  if (thing !== undefined) return children(thing);
  return (
    <Page title={title}>
      <Awaited thing={undefined} error={error} onRetry={onRetry} rows={10}>
        {() => null}
      </Awaited>
    </Page>
  );
}
