import { settle } from '@phoihop/client';
import { moveReviewCycleMutation } from '@phoihop/client/reviews';
import { reviewCycleMoves } from '@phoihop/domain/reviews';
import { useNotify, useTranslate } from 'ra-core';
import { useMutation } from 'urql';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { ConfirmMove } from '../layout/ConfirmMove.tsx';
import { ReasonField } from '../layout/ReasonField.tsx';
import type { ShownCycle } from './use-cycle.ts';

interface CycleMoveFormProps {
  readonly cycle: Pick<ShownCycle, 'id' | 'version'>;
  readonly move: 'PUBLISH' | 'CANCEL';
  /** In whose name it is made, by delegation. */
  readonly inNameOf: string | null;
  readonly onDone: () => void;
  /** Reads the review again; what was typed stays. */
  readonly onReload: () => void;
  readonly onCancel: () => void;
}

const nothingTyped = { reason: '' };

/** Says what a move of a review does, and makes it, with the reason where it has to be told. */
export function CycleMoveForm(props: CycleMoveFormProps) {
  const { cycle, move, inNameOf, onDone, onReload, onCancel } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const [sending, send] = useMutation(moveReviewCycleMutation);
  const { draft, change, forget, ...kept } = useKeptDraft(`${cycle.id}.${move}`, nothingTyped);
  const asksReason = 'needsReason' in reviewCycleMoves[move];
  const makeMove = async () => {
    const { id, version } = cycle;
    const said = asksReason ? { reason: draft.reason } : {};
    const answer = await send({ input: { id, version, move, ...said } });
    if (answer.error) throw answer.error;
    if (answer.data) settle(answer.data.moveReviewCycle);
    forget();
    notify(`reviews.moved.${move}`, { type: 'success' });
    onDone();
  };
  return (
    <ConfirmMove
      about={translate(`reviews.moveAbout.${move}`)}
      submit={translate(`reviews.move.${move}`)}
      cancel={translate('reviews.moves.cancel')}
      draft={kept}
      fields={asksReason ? ['reason'] : []}
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
          {asksReason ? (
            <ReasonField
              label={translate('reviews.moves.reason')}
              value={draft.reason}
              error={refusalOf('reason')}
              onChange={(reason) => change('reason', reason)}
            />
          ) : null}
        </>
      )}
    </ConfirmMove>
  );
}
