import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';

const tabs = ['board', 'reports', 'publication', 'conferences', 'tasks', 'about'] as const;
type CycleTab = (typeof tabs)[number];

// Nobody is asked before it is opened: what it will ask, and the meetings that are planned about it.
const beforeOpening: readonly CycleTab[] = ['about', 'conferences'];

/** Which part of a review is looked at; it stands in the address. */
export function useCycleTab(hasReports: boolean) {
  const [search, setSearch] = useSearchParams();
  const shown = hasReports ? tabs : beforeOpening;
  const first = hasReports ? 'board' : 'about';
  return {
    shown,
    tab: shown.find((tab) => tab === search.get('tab')) ?? first,
    choose: (tab: CycleTab) =>
      setSearch((search) => {
        if (tab === first) search.delete('tab');
        else search.set('tab', tab);
        return search;
      }),
  };
}

interface CycleTabsProps {
  readonly shown: readonly CycleTab[];
  readonly tab: CycleTab;
  readonly onChoose: (tab: CycleTab) => void;
}

export function CycleTabs({ shown, tab, onChoose }: CycleTabsProps) {
  const translate = useTranslate();
  return (
    <fieldset className="segments cycle-tabs">
      <legend className="visually-hidden">{translate('reviews.tab.label')}</legend>
      {shown.map((each) => (
        <button key={each} type="button" aria-pressed={tab === each} onClick={() => onChoose(each)}>
          {translate(`reviews.tab.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}
