import { useTranslate } from 'ra-core';
import { AwaitedPage } from '../../layout/AwaitedPage.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { OnlyToday } from '../../layout/OnlyToday.tsx';
import { Page } from '../../layout/Page.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { useAsOf } from '../../scope/use-as-of.ts';
import { CycleCrumb } from '../CycleCrumb.tsx';
import { cyclePath } from '../cycle-path.ts';
import { type ShownCycle, useCycle } from '../use-cycle.ts';
import { OpeningForm } from './OpeningForm.tsx';
import '../reviews.css';

/** Who would be asked were a review opened today; and opening it. */
export function OpeningPage() {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const { cycle, error, reload } = useCycle();
  const title = translate('reviews.opening.title');
  if (!isToday) return <OnlyToday title={title} />;
  return (
    <AwaitedPage title={title} thing={cycle} error={error} onRetry={reload}>
      {(cycle) => (
        <Page title={title} subtitle={cycle.title} crumb={<CycleCrumb cycle={cycle} />}>
          <OpeningOrWhyNot cycle={cycle} onReload={reload} />
        </Page>
      )}
    </AwaitedPage>
  );
}

interface OpeningProps {
  readonly cycle: ShownCycle;
  readonly onReload: () => void;
}

function OpeningOrWhyNot({ cycle, onReload }: OpeningProps) {
  const translate = useTranslate();
  const opening = cycle.moves.find(({ move }) => move === 'OPEN');
  if (opening?.isOpen) return <OpeningForm key={cycle.id} cycle={cycle} onReload={onReload} />;
  const isTooLate = opening?.refusal?.code === 'WRONG_STATE';
  return (
    <EmptyState
      message={
        isTooLate ? translate('reviews.moves.first.OPEN') : (opening?.refusal?.message ?? '')
      }
      action={
        <ScopedLink className="btn" to={cyclePath(cycle.id)}>
          {translate('catalogues.back')}
        </ScopedLink>
      }
    />
  );
}
