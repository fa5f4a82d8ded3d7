import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { ScopedLink } from '../layout/ScopedLink.tsx';

const unitTabs = ['overview', 'line'] as const;
type UnitTab = (typeof unitTabs)[number];

/** Which part of a unit is looked at; it stands in the address. */
export function useUnitTab(): UnitTab {
  const [search] = useSearchParams();
  return unitTabs.find((tab) => tab === search.get('tab')) ?? 'overview';
}

interface UnitTabsProps {
  readonly code: string;
  readonly tab: UnitTab;
}

/** The parts of a unit's page; what has a page of its own is led to, narrowed to the unit. */
export function UnitTabs({ code, tab }: UnitTabsProps) {
  const translate = useTranslate();
  const page = `/units/${code}/show`;
  return (
    <nav className="unit-tabs no-print" aria-label={translate('units.tabs.label')}>
      {unitTabs.map((each) => (
        <ScopedLink
          key={each}
          to={each === 'overview' ? page : `${page}?tab=${each}`}
          aria-current={each === tab ? 'page' : undefined}
        >
          {translate(`units.tabs.${each}`)}
        </ScopedLink>
      ))}
      {(['signings', 'figures', 'standards'] as const).map((each) => (
        <ScopedLink key={each} to={`/${each}?u=${code}`}>
          {translate(`units.tabs.${each}`)}
        </ScopedLink>
      ))}
    </nav>
  );
}
