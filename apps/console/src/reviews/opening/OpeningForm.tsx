import { moveReviewCycleMutation, reviewOpeningQuery } from '@phoihop/client/reviews';
import { useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { useQuery } from 'urql';
import { LeaveGuard } from '../../drafts/LeaveGuard.tsx';
import { useKeptDraft } from '../../drafts/use-kept-draft.ts';
import { useFormat } from '../../format/use-format.ts';
import { Awaited } from '../../layout/Awaited.tsx';
import { FormActions } from '../../layout/FormActions.tsx';
import { Refusal } from '../../layout/Refusal.tsx';
import { useDelayed } from '../../layout/use-delayed.ts';
import { useDeed } from '../../me/use-deed.ts';
import { useScopedPath } from '../../scope/use-scoped-path.ts';
import { cyclePath } from '../cycle-path.ts';
import type { ShownCycle } from '../use-cycle.ts';
import { Exemptions } from './Exemptions.tsx';
import { isReasoned, readExemptions, toInput, writeExemptions } from './exemptions.ts';
import { OpeningPreview } from './OpeningPreview.tsx';

interface OpeningFormProps {
  readonly cycle: ShownCycle;
  readonly onReload: () => void;
}

const nothingTyped = { exemptions: '' };
const askedAfter = 500;

/** The dry run, reckoned again with each exemption, and the button that makes it come true. */
export function OpeningForm({ cycle, onReload }: OpeningFormProps) {
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const kept = useKeptDraft(`${cycle.id}.OPEN`, nothingTyped);
  const exemptions = readExemptions(kept.draft.exemptions);
  const rested = useDelayed(kept.draft.exemptions, askedAfter);
  const asked = useMemo(() => toInput(readExemptions(rested)), [rested]);
  const [found, askAgain] = useQuery({
    query: reviewOpeningQuery,
    requestPolicy: 'cache-and-network',
    variables: { cycle: cycle.id, exemptions: asked },
  });
  const deed = useDeed(moveReviewCycleMutation);
  const opening = found.data?.openingOf;
  const expected = opening?.stops.filter(({ exemption }) => exemption === null).length ?? 0;
  const isHeld = !exemptions.every(isReasoned);
  const back = () => void navigate(scoped(cyclePath(cycle.id)));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isHeld) return;
    const { id, version } = cycle;
    const moved = await deed.send({
      input: { id, version, move: 'OPEN', exemptions: toInput(exemptions) },
    });
    if (moved === null) {
      // What stands in the way may be somebody else's doing: it is read again, what was typed stays.
      onReload();
      askAgain({ requestPolicy: 'network-only' });
      return;
    }
    kept.forget();
    notify('reviews.moved.OPEN', { type: 'success' });
    back();
  };
  return (
    <form className="opening" onSubmit={(event) => void submit(event)} noValidate>
      <p className="hint">{translate('reviews.opening.about')}</p>
      <LeaveGuard draft={kept} isSending={deed.isSending} />
      <Awaited
        thing={opening}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={6}
      >
        {(opening) => (
          <>
            <OpeningPreview cycle={cycle} opening={opening} isStale={found.fetching} />
            <Exemptions
              exemptions={exemptions}
              stops={opening.stops}
              onChange={(next) => kept.change('exemptions', writeExemptions(next))}
            />
            <Refusal error={deed.refusal} fields={[]} />
            {opening.refusal === null ? (
              <FormActions
                submit={translate('reviews.opening.submit', { count: format.number(expected) })}
                isSending={deed.isSending || found.fetching}
                isChanged={kept.isChanged}
                held={isHeld ? translate('reviews.opening.held') : undefined}
                onCancel={() => {
                  kept.forget();
                  back();
                }}
              />
            ) : null}
          </>
        )}
      </Awaited>
    </form>
  );
}
