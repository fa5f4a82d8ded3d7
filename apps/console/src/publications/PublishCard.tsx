import { moveReviewCycleMutation } from '@phoihop/client/reviews';
import { useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { TextField } from '../catalogues/TextField.tsx';
import { LeaveGuard } from '../drafts/LeaveGuard.tsx';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { Card } from '../layout/Card.tsx';
import { FormActions } from '../layout/FormActions.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { useFormKeys } from '../layout/use-form-keys.ts';
import { useDeed } from '../me/use-deed.ts';
import { ClosedMoves } from '../reviews/ClosedMoves.tsx';
import type { ShownCycle } from '../reviews/use-cycle.ts';
import { useAsOf } from '../scope/use-as-of.ts';
import { ReadAgain } from './ReadAgain.tsx';

interface PublishCardProps {
  readonly cycle: Pick<ShownCycle, 'id' | 'version' | 'moves'>;
  readonly onChanged: () => void;
}

/** Publishing: open, or greyed with the reason in words. */
export function PublishCard({ cycle, onChanged }: PublishCardProps) {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const [isAsked, setAsked] = useState(false);
  const publish = cycle.moves.find(({ move }) => move === 'PUBLISH');
  if (publish === undefined) return null;
  const isOpen = isToday && publish.isOpen;
  return (
    <Card title={translate('publications.publish.title')} className="moves">
      {!isOpen ? (
        <ClosedMoves moves={[publish]} isToday={isToday} />
      ) : isAsked ? (
        <PublishForm
          cycle={cycle}
          inNameOf={publish.inNameOf}
          onChanged={onChanged}
          onCancel={() => setAsked(false)}
        />
      ) : (
        <>
          <p className="hint">{translate('reviews.moveAbout.PUBLISH')}</p>
          <div className="open-moves">
            <button type="button" className="btn primary" onClick={() => setAsked(true)}>
              <Icon name="seal" />
              {translate('publications.publish.action')}
            </button>
          </div>
        </>
      )}
    </Card>
  );
}

interface PublishFormProps extends PublishCardProps {
  readonly inNameOf: string | null;
  readonly onCancel: () => void;
}

const nothingTyped = { number: '' };

function PublishForm({ cycle, inNameOf, onChanged, onCancel }: PublishFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const deed = useDeed(moveReviewCycleMutation);
  const kept = useKeptDraft(`${cycle.id}.PUBLISH`, nothingTyped);
  const { draft, change, forget, isChanged } = kept;
  const form = useFormKeys(onCancel);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { id, version } = cycle;
    const number = draft.number.trim() || null;
    const moved = await deed.send({ input: { id, version, move: 'PUBLISH', number } });
    if (moved === null) return;
    forget();
    notify('reviews.moved.PUBLISH', { type: 'success' });
    onChanged();
  };
  return (
    <form ref={form} className="move-form" onSubmit={(event) => void submit(event)} noValidate>
      <LeaveGuard draft={kept} isSending={deed.isSending} />
      <p>{translate('reviews.moveAbout.PUBLISH')}</p>
      {inNameOf === null ? null : (
        <p className="hint">{translate('reviews.moves.inNameOf', { name: inNameOf })}</p>
      )}
      <TextField
        label={translate('publications.symbol')}
        hint={translate('publications.symbolHint')}
        error={deed.errorOf('number')}
        value={draft.number}
        onChange={(value) => change('number', value)}
      />
      <Refusal error={deed.refusal} fields={['number']}>
        <ReadAgain refusal={deed.refusal} onRead={onChanged} />
      </Refusal>
      <FormActions
        submit={translate(
          deed.isSending ? 'publications.publish.writing' : 'publications.publish.submit',
        )}
        isSending={deed.isSending}
        isChanged={isChanged}
        onCancel={() => {
          forget();
          onCancel();
        }}
      />
    </form>
  );
}
