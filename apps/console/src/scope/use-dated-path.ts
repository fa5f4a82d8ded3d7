import { useAsOf } from './use-as-of.ts';

/** A path of the service, so that it looks at the day that every screen looks at. */
export function useDatedPath(): (path: string) => string {
  const { asOf, isToday } = useAsOf();
  return (path) => (isToday ? path : `${path}?${new URLSearchParams({ asOf }).toString()}`);
}
