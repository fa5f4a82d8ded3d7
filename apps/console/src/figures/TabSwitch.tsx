import { useTranslate } from 'ra-core';
import { figureTabs } from './figure-params.ts';
import type { FigureView } from './use-figure-params.ts';

/** The same figures as a table, over time, or on a map. */
export function TabSwitch({ view }: { readonly view: FigureView }) {
  const translate = useTranslate();
  return (
    <fieldset className="segments figure-tabs">
      <legend className="visually-hidden">{translate('figures.tab.label')}</legend>
      {figureTabs.map((tab) => (
        <button
          key={tab}
          type="button"
          aria-pressed={view.tab === tab}
          onClick={() => view.change({ tab: tab === 'table' ? null : tab })}
        >
          {translate(`figures.tab.${tab}`)}
        </button>
      ))}
    </fieldset>
  );
}
