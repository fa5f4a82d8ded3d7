import { useTranslate } from 'ra-core';
import { ConferenceTab } from '../conferences/ConferenceTab.tsx';
import { useFormat } from '../format/use-format.ts';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { programmePath } from '../programmes/stages.ts';
import { PublicationTab } from '../publications/PublicationTab.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { CycleAbout } from './CycleAbout.tsx';
import { CycleBoard } from './CycleBoard.tsx';
import { CycleChip } from './CycleChip.tsx';
import { cycleEditPath, openingPath } from './cycle-path.ts';
import { CycleReportList } from './CycleReportList.tsx';
import { CycleTabs, useCycleTab } from './CycleTabs.tsx';
import { CycleTasks } from './CycleTasks.tsx';
import { type ShownCycle, useCycle } from './use-cycle.ts';
import './reviews.css';

/** One review: how far its reports have got, what is made public of it, its meetings and tasks, and what it asks for. */
export function CycleShow() {
  const translate = useTranslate();
  const { cycle, error, reload } = useCycle();
  return (
    <AwaitedPage title={translate('reviews.title')} thing={cycle} error={error} onRetry={reload}>
      {(cycle) => <CycleDetail key={cycle.id} cycle={cycle} onChanged={reload} />}
    </AwaitedPage>
  );
}

interface CycleDetailProps {
  readonly cycle: ShownCycle;
  readonly onChanged: () => void;
}

export function CycleDetail({ cycle, onChanged }: CycleDetailProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { shown, tab, choose } = useCycleTab(cycle.openedOn !== null);
  const tabs = <CycleTabs shown={shown} tab={tab} onChoose={choose} />;
  const { code } = cycle.programme;
  return (
    <Page
      title={cycle.title}
      subtitle={
        <span className="wraps">
          {translate('reviews.about', {
            from: format.date(cycle.firstDay),
            to: format.date(cycle.lastDay),
          })}
        </span>
      }
      crumb={
        <>
          <ScopedLink to="/review-cycles">{translate('reviews.title')}</ScopedLink>
          <Icon name="right" size={12} />
          <ScopedLink to={programmePath(code)}>
            {translate('reviews.programmeOf', { code })}
          </ScopedLink>
        </>
      }
      actions={
        <>
          <CycleChip state={cycle.state} />
          <PlannedActions cycle={cycle} />
          <PrintButton />
        </>
      }
    >
      {tab === 'board' ? <CycleBoard cycle={cycle} tabs={tabs} /> : tabs}
      {tab === 'reports' ? <CycleReportList cycle={cycle} /> : null}
      {tab === 'publication' ? <PublicationTab cycle={cycle} onChanged={onChanged} /> : null}
      {tab === 'conferences' ? <ConferenceTab cycle={cycle} /> : null}
      {tab === 'tasks' ? <CycleTasks cycle={cycle} /> : null}
      {tab === 'about' ? <CycleAbout cycle={cycle} onChanged={onChanged} /> : null}
    </Page>
  );
}

/** What leads on from a planned review: changing it, and looking at who would be asked. */
function PlannedActions({ cycle }: { readonly cycle: ShownCycle }) {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  // Whoever may open it may change it: both are its keeper's.
  const mayOpen = cycle.moves.some(({ move, isOpen }) => move === 'OPEN' && isOpen);
  if (!mayOpen || !isToday) return null;
  return (
    <>
      <ScopedLink className="btn" to={cycleEditPath(cycle.id)}>
        <Icon name="pencil" />
        {translate('reviews.edit.action')}
      </ScopedLink>
      <ScopedLink className="btn primary" to={openingPath(cycle.id)}>
        <Icon name="cycle" />
        {translate('reviews.move.OPEN')}
      </ScopedLink>
    </>
  );
}
