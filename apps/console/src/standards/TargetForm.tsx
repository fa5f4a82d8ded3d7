import { settle } from '@phoihop/client';
import { indicatorsQuery } from '@phoihop/client/indicators';
import {
  editTargetMutation,
  setTargetMutation,
  type TargetFields,
} from '@phoihop/client/recognitions';
import { parseDate } from '@phoihop/domain/dates';
import { targetDirections } from '@phoihop/domain/recognitions';
import { useNotify, useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { useMutation, useQuery } from 'urql';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { useScope } from '../scope/use-scope.ts';
import { type Asked, DraftForm } from './DraftForm.tsx';
import { useName } from './use-name.ts';

interface TargetFormProps {
  /** The one that is changed; null for a new one of the unit looked at. */
  readonly target: TargetFields | null;
  /** What a new one is for; null where an indicator is to be chosen. */
  readonly standard: string | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

type Name = 'indicator' | 'direction' | 'value' | 'since' | 'dueOn' | 'source';

/** Sets a target, or changes one. */
export function TargetForm({ target, standard, onDone, onCancel }: TargetFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const nameOf = useName();
  const { unitCode, unitName, businessDate } = useScope();
  const initial = useMemo(
    () => ({
      indicator: target?.indicator?.key ?? '',
      direction: target?.direction ?? 'AT_LEAST',
      value: target?.value ?? '',
      since: (target?.since as string | null | undefined) ?? '',
      dueOn: (target?.dueOn as string | undefined) ?? '',
      source: target?.source ?? '',
    }),
    [target],
  );
  const isForStandard = target === null ? standard !== null : target.standard !== null;
  const record = target?.id ?? `${standard ?? 'indicator'}.${unitCode}`;
  const kept = useKeptDraft(`target.${record}`, initial, target?.version);
  const [setting, set] = useMutation(setTargetMutation);
  const [editing, edit] = useMutation(editTargetMutation);
  const [found] = useQuery({
    query: indicatorsQuery,
    variables: { first: 500 },
    pause: isForStandard,
  });
  const indicators = found.data?.indicators.nodes ?? [];
  const { kind } =
    indicators.find(({ key }) => key === kept.draft.indicator) ?? target?.indicator ?? {};
  const label = (name: string) => translate(`standards.targets.form.${name}`);
  const send = async () => {
    const { value, source, indicator, direction } = kept.draft;
    const typed = {
      value: value.replace(',', '.'),
      source,
      dueOn: parseDate(kept.draft.dueOn) ?? businessDate,
      direction: targetDirections.find((each) => each === direction) ?? 'AT_LEAST',
      since: kind === 'FLOW' ? parseDate(kept.draft.since) : null,
    };
    if (target === null) {
      const of = isForStandard ? { standard } : { indicator };
      const answer = await set({ input: { ...typed, ...of, unit: unitCode } });
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
  const choices: readonly Asked<Name>[] = [
    {
      name: 'indicator',
      kind: 'choice',
      label: label('indicator'),
      options: [
        { value: '', name: label('chooseIndicator') },
        ...indicators.map((each) => ({ value: each.key, name: nameOf(each) })),
      ],
    },
    {
      name: 'direction',
      kind: 'choice',
      label: label('direction'),
      options: targetDirections.map((value) => ({ value, name: label(`directions.${value}`) })),
    },
  ];
  const summedFrom: Asked<Name> = {
    name: 'since',
    kind: 'day',
    label: label('since'),
    hint: label('sinceHint'),
    isOptional: true,
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
        // What it is for is fixed once it is set.
        ...(isForStandard ? [] : choices.slice(target === null ? 0 : 1)),
        { name: 'value', kind: 'number', label: label(isForStandard ? 'value' : 'figure') },
        ...(kind === 'FLOW' ? [summedFrom] : []),
        { name: 'dueOn', kind: 'day', label: label('dueOn') },
        { name: 'source', kind: 'line', label: label('source'), hint: label('sourceHint') },
      ]}
    />
  );
}
