import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';

const tabs = ['board', 'reports', 'about'] as const;
export type CycleTab = (typeof tabs)[number];

/** Which part of a review is looked at; it stands in the address. */
export function useCycleTab(hasReports: boolean) {
  const [search, setSearch] = useSearchParams();
  const asked = tabs.find((tab) => tab === search.get('tab')) ?? 'board';
  return {
    tab: hasReports ? asked : ('about' as const),
    choose: (tab: CycleTab) =>
      setSearch((search) => {
        if (tab === 'board') search.delete('tab');
        else search.set('tab', tab);
        return search;
      }),
  };
}

interface CycleTabsProps {
  readonly tab: CycleTab;
  readonly onChoose: (tab: CycleTab) => void;
}

export function CycleTabs({ tab, onChoose }: CycleTabsProps) {
  const translate = useTranslate();
  return (
    <fieldset className="segments cycle-tabs">
      <legend className="visually-hidden">{translate('reviews.tab.label')}</legend>
      {tabs.map((each) => (
        <button key={each} type="button" aria-pressed={tab === each} onClick={() => onChoose(each)}>
          {translate(`reviews.tab.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}
