import { settle } from '@phoihop/client';
import { moveReviewCycleMutation } from '@phoihop/client/reviews';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useMutation } from 'urql';
import { TextField } from '../catalogues/TextField.tsx';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { Card } from '../layout/Card.tsx';
import { ConfirmMove } from '../layout/ConfirmMove.tsx';
import { ClosedMoves } from '../layout/ClosedMoves.tsx';
import { Icon } from '../layout/Icon.tsx';
import { moveIcons } from '../reviews/cycle-looks.ts';
import type { ShownCycle } from '../reviews/use-cycle.ts';
import { useAsOf } from '../scope/use-as-of.ts';

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
        <ClosedMoves words="reviews" moves={[publish]} iconOf={({ move }) => moveIcons[move]} />
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
  const [sending, send] = useMutation(moveReviewCycleMutation);
  const { draft, change, forget, ...kept } = useKeptDraft(`${cycle.id}.PUBLISH`, nothingTyped);
  const publish = async () => {
    const { id, version } = cycle;
    const number = draft.number.trim() || null;
    const answer = await send({ input: { id, version, move: 'PUBLISH', number } });
    if (answer.error) throw answer.error;
    if (answer.data) settle(answer.data.moveReviewCycle);
    forget();
    notify('reviews.moved.PUBLISH', { type: 'success' });
    onChanged();
  };
  return (
    <ConfirmMove
      about={translate('reviews.moveAbout.PUBLISH')}
      submit={translate(
        sending.fetching ? 'publications.publish.writing' : 'publications.publish.submit',
      )}
      cancel={translate('reviews.moves.cancel')}
      draft={kept}
      fields={['number']}
      isSending={sending.fetching}
      onSend={publish}
      onReload={onChanged}
      onCancel={onCancel}
    >
      {(refusalOf) => (
        <>
          {inNameOf === null ? null : (
            <p className="hint">{translate('reviews.moves.inNameOf', { name: inNameOf })}</p>
          )}
          <TextField
            label={translate('publications.symbol')}
            hint={translate('publications.symbolHint')}
            error={refusalOf('number')}
            value={draft.number}
            onChange={(value) => change('number', value)}
          />
        </>
      )}
    </ConfirmMove>
  );
}
