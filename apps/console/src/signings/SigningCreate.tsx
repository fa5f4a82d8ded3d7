import { settle, toClientError } from '@phoihop/client';
import { programmesQuery } from '@phoihop/client/programmes';
import { createSigningMutation } from '@phoihop/client/signings';
import { unitNameQuery } from '@phoihop/client/units';
import { useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useMutation, useQuery } from 'urql';
import { LeaveGuard } from '../drafts/LeaveGuard.tsx';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { Card } from '../layout/Card.tsx';
import { Field } from '../layout/Field.tsx';
import { FormActions } from '../layout/FormActions.tsx';
import { OnlyToday } from '../layout/OnlyToday.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { Page } from '../layout/Page.tsx';
import { Popup } from '../layout/Popup.tsx';
import { UnitFinder } from '../layout/UnitFinder.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { useScope } from '../scope/use-scope.ts';
import { useScopedPath } from '../scope/use-scoped-path.ts';
import { textFields, toTerm } from './signing-form.ts';
import { SigningFields } from './SigningFields.tsx';
import { useDayRefusal } from './use-day-refusal.ts';
import { signingPath } from './signing-path.ts';
import './signings.css';

/** Plans a unit's signing. */
export function SigningCreate() {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const title = translate('signings.create.title');
  if (!isToday) return <OnlyToday title={title} />;
  return (
    <Page title={title}>
      <CreateForm />
    </Page>
  );
}

function CreateForm() {
  const translate = useTranslate();
  const refuseDay = useDayRefusal();
  const notify = useNotify();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const { unitCode, businessDate } = useScope();
  const initial = useMemo(
    () => ({
      programme: '',
      unit: unitCode,
      title: '',
      grounds: '',
      validFrom: businessDate as string,
      lastDay: '',
    }),
    [unitCode, businessDate],
  );
  const kept = useKeptDraft('signings.create', initial);
  const { draft, change, forget, isChanged } = kept;
  const [programmes] = useQuery({ query: programmesQuery, variables: { first: 100 } });
  const codes = programmes.data?.programmes.nodes.map(({ code }) => code) ?? [];
  const programme = draft.programme === '' ? (codes[0] ?? '') : draft.programme;
  const [sending, send] = useMutation(createSigningMutation);
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure === null ? null : toClientError(failure);
  const errorOf = (field: string) => (refusal?.field === field ? refusal.message : undefined);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const noDay = refuseDay(event.currentTarget);
    if (noDay) {
      setFailure(noDay);
      return;
    }
    const { validFrom, validTo } = toTerm(draft);
    const { title, grounds, unit } = draft;
    const answer = await send({
      input: {
        programme,
        unit,
        title: title.trim() || null,
        grounds: grounds.trim() || null,
        validFrom: validFrom ?? businessDate,
        validTo,
      },
    });
    try {
      if (answer.error) throw answer.error;
      if (!answer.data) return;
      const { id } = settle(answer.data.createSigning);
      forget();
      notify('signings.create.saved', { type: 'success' });
      void navigate(scoped(signingPath(id)));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Card className="form-card">
      <LeaveGuard draft={kept} isSending={sending.fetching} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Field label={translate('signings.column.programme')} error={errorOf('programme')}>
          {(field) => (
            <select
              {...field}
              value={programme}
              onChange={(event) => change('programme', event.target.value)}
            >
              {codes.map((code) => (
                <option key={code}>{code}</option>
              ))}
            </select>
          )}
        </Field>
        <UnitField
          code={draft.unit}
          error={errorOf('unit')}
          onChange={(code) => change('unit', code)}
        />
        <SigningFields
          text={draft}
          onChange={change}
          titleHint={translate('signings.form.titleHint')}
          errorOf={errorOf}
        />
        <Refusal error={refusal} fields={['programme', 'unit', ...textFields]} />
        <FormActions
          submit={translate('signings.create.save')}
          isSending={sending.fetching}
          isChanged={isChanged}
          onCancel={() => {
            forget();
            void navigate(scoped('/signings'));
          }}
        />
      </form>
    </Card>
  );
}

interface UnitFieldProps {
  readonly code: string;
  readonly error: string | undefined;
  readonly onChange: (code: string) => void;
}

function UnitField({ code, error, onChange }: UnitFieldProps) {
  const translate = useTranslate();
  const [found] = useQuery({ query: unitNameQuery, variables: { code }, pause: code === '' });
  const label = translate('signings.column.unit');
  return (
    <Field label={label} error={error}>
      {({ 'aria-invalid': _invalid, ...field }) => (
        <Popup className="ctl" title={label} label={found.data?.unit?.fullName ?? code} {...field}>
          {(close) => (
            <UnitFinder
              onChoose={(code) => {
                onChange(code);
                close();
              }}
            />
          )}
        </Popup>
      )}
    </Field>
  );
}
