import { settle } from '@phoihop/client';
import { withdrawRecognitionMutation, type RecognitionFields } from '@phoihop/client/recognitions';
import { parseDate } from '@phoihop/domain/dates';
import { useNotify, useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { useMutation } from 'urql';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { useAsOf } from '../scope/use-as-of.ts';
import { DraftForm } from './DraftForm.tsx';

interface WithdrawFormProps {
  readonly recognition: RecognitionFields;
  readonly onDone: () => void;
  readonly onReload: () => void;
  readonly onCancel: () => void;
}

/** Puts on record the decision by which a recognition is withdrawn, and why. */
export function WithdrawForm({ recognition, onDone, onReload, onCancel }: WithdrawFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { businessDate } = useAsOf();
  const { id, version, unit, state, decisionNumber } = recognition;
  const initial = useMemo(
    () => ({ number: '', withdrawnOn: businessDate as string, reason: '' }),
    [businessDate],
  );
  const kept = useKeptDraft(`${id}.WITHDRAW`, initial, version);
  const [sending, send] = useMutation(withdrawRecognitionMutation);
  const label = (name: string) => translate(`standards.withdraw.${name}`);
  const withdraw = async () => {
    const { number, withdrawnOn, reason } = kept.draft;
    const day = parseDate(withdrawnOn) ?? businessDate;
    const answer = await send({ input: { id, version, number, withdrawnOn: day, reason } });
    if (answer.error) throw answer.error;
    if (answer.data) settle(answer.data.withdrawRecognition);
    kept.forget();
    notify(translate('standards.withdraw.done', { unit: unit.fullName }), { type: 'success' });
    onDone();
  };
  return (
    <DraftForm
      title={translate(
        state === 'AWAITING_REASSESSMENT'
          ? 'standards.awaiting.withdrawFor'
          : 'standards.withdraw.title',
        { unit: unit.fullName },
      )}
      about={translate('standards.withdraw.about', { number: decisionNumber })}
      submit={label('submit')}
      kept={kept}
      isSending={sending.fetching}
      onSend={withdraw}
      onReload={onReload}
      onCancel={onCancel}
      fields={[
        { name: 'number', kind: 'line', label: label('number') },
        { name: 'withdrawnOn', kind: 'day', label: label('day'), latest: businessDate },
        { name: 'reason', kind: 'text', label: label('reason'), hint: label('reasonHint') },
      ]}
    />
  );
}
