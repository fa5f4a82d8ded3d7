import { settle } from '@phoihop/client';
import { moveReviewCycleMutation } from '@phoihop/client/reviews';
import { useNotify, useTranslate } from 'ra-core';
import { useMutation } from 'urql';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { ConfirmMove } from '../layout/ConfirmMove.tsx';
import { ReasonField } from '../layout/ReasonField.tsx';
import type { ShownCycle } from './use-cycle.ts';

interface CancelFormProps {
  readonly cycle: Pick<ShownCycle, 'id' | 'version'>;
  /** In whose name it is made, by delegation. */
  readonly inNameOf: string | null;
  readonly onDone: () => void;
  /** Reads the review again; what was typed stays. */
  readonly onReload: () => void;
  readonly onCancel: () => void;
}

const nothingTyped = { reason: '' };

/** Says what calling a review off does, asks why, and calls it off. */
export function CancelForm(props: CancelFormProps) {
  const { cycle, inNameOf, onDone, onReload, onCancel } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const [sending, send] = useMutation(moveReviewCycleMutation);
  const { draft, change, forget, ...kept } = useKeptDraft(`${cycle.id}.CANCEL`, nothingTyped);
  const makeMove = async () => {
    const { id, version } = cycle;
    const { reason } = draft;
    const answer = await send({ input: { id, version, move: 'CANCEL', reason } });
    if (answer.error) throw answer.error;
    if (answer.data) settle(answer.data.moveReviewCycle);
    forget();
    notify('reviews.moved.CANCEL', { type: 'success' });
    onDone();
  };
  return (
    <ConfirmMove
      about={translate('reviews.moveAbout.CANCEL')}
      submit={translate('reviews.move.CANCEL')}
      cancel={translate('reviews.moves.cancel')}
      draft={kept}
      fields={['reason']}
      isSending={sending.fetching}
      onSend={makeMove}
      onReload={onReload}
      onCancel={onCancel}
    >
      {(refusalOf) => (
        <>
          {inNameOf === null ? null : (
            <p className="hint">{translate('reviews.moves.inNameOf', { name: inNameOf })}</p>
          )}
          <ReasonField
            label={translate('reviews.moves.reason')}
            value={draft.reason}
            error={refusalOf('reason')}
            onChange={(reason) => change('reason', reason)}
          />
        </>
      )}
    </ConfirmMove>
  );
}
