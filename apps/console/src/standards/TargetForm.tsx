import { settle } from '@phoihop/client';
import {
  editTargetMutation,
  setTargetMutation,
  type TargetFields,
} from '@phoihop/client/recognitions';
import { parseDate } from '@phoihop/domain/dates';
import { useNotify, useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { useMutation } from 'urql';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { useScope } from '../scope/use-scope.ts';
import { DraftForm } from './DraftForm.tsx';

interface TargetFormProps {
  /** The one that is changed; null for a new one of the unit looked at. */
  readonly target: TargetFields | null;
  readonly standard: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Sets a target, or changes one. */
export function TargetForm({ target, standard, onDone, onCancel }: TargetFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const { unitCode, unitName, businessDate } = useScope();
  const initial = useMemo(
    () => ({
      value: target?.value ?? '',
      dueOn: (target?.dueOn as string | undefined) ?? '',
      source: target?.source ?? '',
    }),
    [target],
  );
  const record = target?.id ?? `${standard}.${unitCode}`;
  const kept = useKeptDraft(`target.${record}`, initial, target?.version);
  const [setting, set] = useMutation(setTargetMutation);
  const [editing, edit] = useMutation(editTargetMutation);
  const label = (name: string) => translate(`standards.targets.form.${name}`);
  const send = async () => {
    const { value, source } = kept.draft;
    const typed = {
      value: value.replace(',', '.'),
      source,
      dueOn: parseDate(kept.draft.dueOn) ?? businessDate,
    };
    if (target === null) {
      const answer = await set({ input: { ...typed, unit: unitCode, standard } });
      if (answer.error) throw answer.error;
      if (answer.data) settle(answer.data.setTarget);
    } else {
      const { id, version } = target;
      const answer = await edit({ input: { ...typed, id, version } });
      if (answer.error) throw answer.error;
      if (answer.data) settle(answer.data.editTarget);
    }
    kept.forget();
    notify('standards.targets.done', { type: 'success' });
    onDone();
  };
  return (
    <DraftForm
      title={translate(`standards.targets.form.${target === null ? 'set' : 'edit'}`, {
        unit: target?.unit.fullName ?? unitName,
      })}
      submit={label('submit')}
      kept={kept}
      isSending={setting.fetching || editing.fetching}
      onSend={send}
      onReload={onDone}
      onCancel={onCancel}
      fields={[
        { name: 'value', kind: 'number', label: label('value') },
        { name: 'dueOn', kind: 'day', label: label('dueOn') },
        { name: 'source', kind: 'line', label: label('source'), hint: label('sourceHint') },
      ]}
    />
  );
}
