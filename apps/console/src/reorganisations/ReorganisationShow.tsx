import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { History } from '../audit/History.tsx';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { ActFacts } from './ActFacts.tsx';
import { ActChanges } from './changes/ActChanges.tsx';
import { DryRunCard } from './dry-run/DryRunCard.tsx';
import { TouchedCard } from './dry-run/TouchedCard.tsx';
import { ActMoves } from './moves/ActMoves.tsx';
import { ReorganisationChip } from './ReorganisationChip.tsx';
import { comparePath } from '../units/compare/compare-path.ts';
import { reorganisationEditPath } from './reorganisation-path.ts';
import { useReorganisation } from './use-reorganisation.ts';
import '../signings/signings.css';
import './reorganisations.css';
import type { ShownAct } from './shown-act.ts';

/** One act: what it says, what it does to the map, what it would touch, and what may be done with it. */
export function ReorganisationShow() {
  const translate = useTranslate();
  const { act, error, reload } = useReorganisation();
  return (
    <AwaitedPage
      title={translate('reorganisations.title')}
      thing={act}
      error={error}
      onRetry={reload}
    >
      {(act) => <ActDetail key={act.id} act={act} onChanged={reload} />}
    </AwaitedPage>
  );
}

interface ActDetailProps {
  readonly act: ShownAct;
  readonly onChanged: () => void;
}

function ActDetail({ act, onChanged }: ActDetailProps) {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const [isTried, setTried] = useState(false);
  const isDraft = act.state === 'DRAFT';
  return (
    <Page
      title={act.number}
      subtitle={<span className="wraps">{act.title}</span>}
      crumb={
        <>
          <ScopedLink to="/reorganisations">{translate('reorganisations.title')}</ScopedLink>
          <Icon name="right" size={12} />
          {act.number}
        </>
      }
      actions={
        <>
          <ReorganisationChip state={act.state} />
          {act.state === 'APPLIED' ? (
            <ScopedLink className="btn" to={comparePath(act.effectiveOn)}>
              {translate('units.compare.action')}
            </ScopedLink>
          ) : null}
          <PrintButton />
          {act.editRefusal === null && isToday ? (
            <ScopedLink className="btn" to={reorganisationEditPath(act.id)}>
              <Icon name="pencil" />
              {translate('reorganisations.edit.action')}
            </ScopedLink>
          ) : null}
        </>
      }
    >
      <div className="signing-columns">
        <div>
          {isDraft && isTried && isToday ? (
            <DryRunCard
              key={act.version}
              act={act}
              onApplied={() => {
                setTried(false);
                onChanged();
              }}
              onReload={onChanged}
            />
          ) : null}
          {act.state === 'APPLIED' && act.isKept ? (
            <TouchedCard key={act.version} act={act} />
          ) : null}
          <ActChanges act={act} />
        </div>
        <div>
          <ActMoves
            act={act}
            onTry={() => setTried(true)}
            isTried={isTried}
            onChanged={onChanged}
          />
          <ActFacts act={act} />
          {act.isKept ? <History key={act.version} subject={act.id} /> : null}
        </div>
      </div>
    </Page>
  );
}
