import { settle } from '@phoihop/client';
import { grantRecognitionMutation } from '@phoihop/client/recognitions';
import type { UnitName } from '@phoihop/client/units';
import { addDays, parseDate } from '@phoihop/domain/dates';
import { useNotify, useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { useMutation } from 'urql';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { useAsOf } from '../scope/use-as-of.ts';
import { DraftForm } from './DraftForm.tsx';

interface GrantFormProps {
  readonly unit: UnitName;
  readonly standard: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Puts on record the decision by which a unit is recognised. */
export function GrantForm({ unit, standard, onDone, onCancel }: GrantFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { businessDate } = useAsOf();
  const initial = useMemo(
    () => ({
      decisionNumber: '',
      decidedOn: businessDate as string,
      validFrom: businessDate as string,
      lastDay: '',
    }),
    [businessDate],
  );
  const kept = useKeptDraft(`recognition.${standard}.${unit.code}`, initial);
  const [sending, send] = useMutation(grantRecognitionMutation);
  const label = (name: string) => translate(`standards.grant.${name}`);
  const grant = async () => {
    const { decisionNumber, decidedOn, validFrom, lastDay } = kept.draft;
    const last = parseDate(lastDay);
    const answer = await send({
      input: {
        unit: unit.code,
        standard,
        decisionNumber,
        decidedOn: parseDate(decidedOn) ?? businessDate,
        validFrom: parseDate(validFrom) ?? businessDate,
        validTo: last && addDays(last, 1),
      },
    });
    if (answer.error) throw answer.error;
    if (answer.data) settle(answer.data.grantRecognition);
    kept.forget();
    notify(translate('standards.grant.done', { unit: unit.fullName }), { type: 'success' });
    onDone();
  };
  return (
    <DraftForm
      title={translate('standards.grant.title', { unit: unit.fullName })}
      submit={label('submit')}
      kept={kept}
      isSending={sending.fetching}
      onSend={grant}
      onCancel={onCancel}
      fields={[
        { name: 'decisionNumber', kind: 'line', label: label('number'), hint: label('numberHint') },
        { name: 'decidedOn', kind: 'day', label: label('decidedOn'), latest: businessDate },
        { name: 'validFrom', kind: 'day', label: label('validFrom') },
        {
          name: 'lastDay',
          kind: 'day',
          label: label('lastDay'),
          hint: label('lastDayHint'),
          isOptional: true,
        },
      ]}
    />
  );
}
