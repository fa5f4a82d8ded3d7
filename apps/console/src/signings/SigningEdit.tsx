import { settle, toClientError } from '@phoihop/client';
import { editSigningMutation } from '@phoihop/client/signings';
import { useGetOne, useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { useMutation } from 'urql';
import { Conflict } from '../drafts/Conflict.tsx';
import { LeaveGuard } from '../drafts/LeaveGuard.tsx';
import type { Draft } from '../drafts/use-kept-draft.ts';
import { useMergedDraft } from '../drafts/use-merged-draft.ts';
import { Card } from '../layout/Card.tsx';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { FormActions } from '../layout/FormActions.tsx';
import { OnlyToday } from '../layout/OnlyToday.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { Page } from '../layout/Page.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { useScopedPath } from '../scope/use-scoped-path.ts';
import { lastDayOf, type SigningForm, textFields, toTerm } from './signing-form.ts';
import { SigningOffices } from './offices/SigningOffices.tsx';
import { useUnitOffices } from './offices/use-unit-offices.ts';
import { officesOf, readParties, readWitnesses } from './offices/written-offices.ts';
import { SigningFields } from './SigningFields.tsx';
import { useDayRefusal } from './use-day-refusal.ts';
import { useShownField } from './use-shown-field.ts';
import { signingPath } from './signing-path.ts';
import type { ShownSigning } from './shown-signing.ts';
import './signings.css';

/** The fields, as the service names them when it refuses one. */
const formFields: readonly string[] = [...textFields, 'parties', 'witnesses'];

/** Changes what a signing says while its unit is writing it. */
export function SigningEdit() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<ShownSigning>('signings', { id });
  const title = translate('signings.edit.title');
  const { isToday } = useAsOf();
  if (!isToday) return <OnlyToday title={title} />;
  return (
    <AwaitedPage title={title} thing={data} error={error} onRetry={() => void refetch()}>
      {(signing) => (
        <Page title={title} subtitle={signing.unit.fullName}>
          <EditForm key={signing.id} signing={signing} onReload={refetch} />
        </Page>
      )}
    </AwaitedPage>
  );
}

interface EditFormProps {
  readonly signing: ShownSigning;
  readonly onReload: () => Promise<unknown>;
}

export function EditForm({ signing, onReload }: EditFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const refuseDay = useDayRefusal();
  const { id, version } = signing;
  const theirs = textOf(signing);
  const merged = useMergedDraft(`${id}.edit`, theirs, version);
  const { kept, text, isBehind, isUndecided, write } = merged;
  const { forget, isChanged } = kept;
  const offices = useUnitOffices(signing.unit.code);
  const shown = useShownField(offices);
  const [sending, send] = useMutation(editSigningMutation);
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure === null ? null : toClientError(failure);
  const errorOf = (field: string) => (refusal?.field === field ? refusal.message : undefined);
  const back = () => void navigate(scoped(signingPath(id)));

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { validFrom, validTo } = toTerm(text);
    const noDay = refuseDay(event.currentTarget);
    if (noDay) setFailure(noDay);
    if (isUndecided || noDay) return;
    const { title, grounds } = text;
    const answer = await send({
      input: {
        id,
        version,
        title,
        grounds,
        validFrom,
        validTo,
        // What is left alone is left to the service: a post that is gone by now would be refused.
        ...(text.parties === theirs.parties ? {} : { parties: [...readParties(text.parties)] }),
        ...(text.witnesses === theirs.witnesses
          ? {}
          : { witnesses: [...readWitnesses(text.witnesses)] }),
      },
    });
    try {
      if (answer.error) throw answer.error;
      if (answer.data) settle(answer.data.editSigning);
      forget();
      notify('signings.edit.saved', { type: 'success' });
      back();
    } catch (error) {
      setFailure(error);
      if (toClientError(error).code === 'CONFLICT') await onReload();
    }
  };
  if (signing.editRefusal !== null && !isChanged) {
    return <p className="state-of-page">{signing.editRefusal.message}</p>;
  }
  return (
    <Card className="form-card">
      <LeaveGuard draft={kept} isSending={sending.fetching} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        {isBehind ? (
          <Conflict
            merged={merged}
            title={
              refusal?.code === 'CONFLICT' ? refusal.message : translate('signings.conflict.title')
            }
            label={(field) => translate(`signings.form.${field}`)}
            shown={shown}
          />
        ) : null}
        <SigningFields text={text} onChange={write} errorOf={errorOf} />
        <SigningOffices offices={offices} text={text} onChange={write} errorOf={errorOf} />
        <Refusal error={refusal} fields={isBehind ? [...formFields, 'version'] : formFields} />
        <FormActions
          submit={translate('signings.edit.save')}
          isSending={sending.fetching}
          isChanged={isChanged}
          held={isUndecided ? translate('frame.conflict.held') : undefined}
          onCancel={() => {
            forget();
            back();
          }}
        />
      </form>
    </Card>
  );
}

function textOf(signing: ShownSigning): SigningForm & Draft {
  const { title, grounds, validFrom, validTo } = signing;
  const lastDay = lastDayOf(validTo);
  return { title, grounds: grounds ?? '', validFrom, lastDay, ...officesOf(signing) };
}
