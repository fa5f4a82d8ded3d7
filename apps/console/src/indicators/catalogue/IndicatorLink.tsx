import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { useName } from '../../standards/use-name.ts';
import { indicatorPath } from './indicator-path.ts';

interface IndicatorLinkProps {
  readonly indicator: { readonly key: string; readonly nameVi: string; readonly nameEn: string };
}

/** An indicator by its name, and the way to it. */
export function IndicatorLink({ indicator }: IndicatorLinkProps) {
  const nameOf = useName();
  return <ScopedLink to={indicatorPath(indicator.key)}>{nameOf(indicator)}</ScopedLink>;
}
