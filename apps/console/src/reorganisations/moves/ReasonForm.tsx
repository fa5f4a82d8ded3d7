import { settle } from '@phoihop/client';
import {
  cancelReorganisationMutation,
  revertReorganisationMutation,
} from '@phoihop/client/reorganisations';
import { reasonLengthMin } from '@phoihop/domain/text';
import { useNotify, useTranslate } from 'ra-core';
import { useMutation } from 'urql';
import { useKeptDraft } from '../../drafts/use-kept-draft.ts';
import { ConfirmMove } from '../../layout/ConfirmMove.tsx';
import { ReasonField } from '../../layout/ReasonField.tsx';
import type { ShownAct } from '../shown-act.ts';

interface ReasonFormProps {
  readonly act: Pick<ShownAct, 'id' | 'version'>;
  readonly move: 'REVERT' | 'CANCEL';
  readonly onDone: () => void;
  /** Reads the act again; what was typed stays. */
  readonly onReload: () => void;
  readonly onCancel: () => void;
}

const nothingTyped = { reason: '' };

/** Says what taking back or giving up does, asks why, and does it. */
export function ReasonForm({ act, move, onDone, onReload, onCancel }: ReasonFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [reverting, revert] = useMutation(revertReorganisationMutation);
  const [cancelling, cancel] = useMutation(cancelReorganisationMutation);
  const kept = useKeptDraft(`${act.id}.${move}`, nothingTyped);
  const makeMove = async () => {
    const input = { id: act.id, version: act.version, reason: kept.draft.reason };
    const { error, data } = await (move === 'REVERT' ? revert({ input }) : cancel({ input }));
    if (error) throw error;
    if (data)
      settle(
        'revertReorganisation' in data ? data.revertReorganisation : data.cancelReorganisation,
      );
    kept.forget();
    notify(`reorganisations.moved.${move}`, { type: 'success' });
    onDone();
  };
  return (
    <ConfirmMove
      about={translate(`reorganisations.moveAbout.${move}`)}
      submit={translate(`reorganisations.move.${move}`)}
      cancel={translate('reorganisations.moves.cancel')}
      draft={kept}
      fields={['reason']}
      isSending={reverting.fetching || cancelling.fetching}
      onSend={makeMove}
      onReload={onReload}
      onCancel={onCancel}
    >
      {(refusalOf) => (
        <ReasonField
          label={translate('reorganisations.moves.reason')}
          hint={translate('reorganisations.moves.reasonHint', { min: reasonLengthMin })}
          value={kept.draft.reason}
          error={refusalOf('reason')}
          onChange={(reason) => kept.change('reason', reason)}
        />
      )}
    </ConfirmMove>
  );
}
