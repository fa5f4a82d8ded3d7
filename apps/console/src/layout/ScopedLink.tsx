import type { ComponentProps } from 'react';
import { Link } from 'react-router-dom';
import { useScopedPath } from '../scope/use-scoped-path.ts';

interface ScopedLinkProps extends Omit<ComponentProps<typeof Link>, 'to'> {
  readonly to: string;
}

/** A link that keeps the unit and the day looked at. */
export function ScopedLink({ to, ...rest }: ScopedLinkProps) {
  const scoped = useScopedPath();
  return <Link to={scoped(to)} {...rest} />;
}
