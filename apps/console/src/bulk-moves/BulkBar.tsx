import { settle, toClientError } from '@phoihop/client';
import { prepareBulkMoveMutation, type BulkMoveKind } from '@phoihop/client/bulk-moves';
import { signingMoves } from '@phoihop/domain/signings';
import { useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useMutation } from 'urql';
import { Field } from '../layout/Field.tsx';
import { Popup } from '../layout/Popup.tsx';
import { ReasonField } from '../layout/ReasonField.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { useFormat } from '../format/use-format.ts';
import { useScopedPath } from '../scope/use-scoped-path.ts';
import { bulkMovePath } from './bulk-move-path.ts';
import './bulk-moves.css';

const moves = ['APPROVE', 'RETURN', 'DRAFT', 'SUBMIT', 'CANCEL'] as const satisfies BulkMoveKind[];
type Move = (typeof moves)[number];

/** One move for all the signings that are chosen: asks which and why, then shows what it would do. */
export function BulkBar({ signings }: { readonly signings: readonly string[] }) {
  const translate = useTranslate();
  const format = useFormat();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const [move, setMove] = useState<Move>('APPROVE');
  const [reason, setReason] = useState('');
  const [sending, send] = useMutation(prepareBulkMoveMutation);
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure === null ? null : toClientError(failure);
  const needsReason = 'needsReason' in signingMoves[move];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await send({
      input: { move, signings: [...signings], reason: needsReason ? reason : null },
    });
    try {
      if (answer.error) throw answer.error;
      if (answer.data) await navigate(scoped(bulkMovePath(settle(answer.data.prepareBulkMove).id)));
    } catch (error) {
      setFailure(error);
    }
  };
  const title = translate('bulkMoves.selected', { count: format.number(signings.length) });
  return (
    <Popup className="btn" label={title} title={title}>
      {() => (
        <form className="popup-form" noValidate onSubmit={(event) => void submit(event)}>
          <Field label={translate('bulkMoves.move')}>
            {(field) => (
              <select
                {...field}
                value={move}
                onChange={({ target: { value } }) =>
                  setMove(moves.find((each) => each === value) ?? move)
                }
              >
                {moves.map((each) => (
                  <option key={each} value={each}>
                    {translate(`signings.move.${each}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {needsReason ? (
            <ReasonField
              label={translate('bulkMoves.reason')}
              value={reason}
              error={refusal?.field === 'reason' ? refusal.message : undefined}
              onChange={setReason}
            />
          ) : null}
          <Refusal error={refusal} fields={needsReason ? ['reason'] : []} />
          <button type="submit" className="btn primary" disabled={sending.fetching}>
            {translate('bulkMoves.plan.preview')}
          </button>
        </form>
      )}
    </Popup>
  );
}
