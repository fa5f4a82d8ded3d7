import { settle, toClientError } from '@phoihop/client';
import { editSigningMutation } from '@phoihop/client/signings';
import { useGetOne, useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { useMutation } from 'urql';
import { LeaveGuard } from '../drafts/LeaveGuard.tsx';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { Card } from '../layout/Card.tsx';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { FormActions } from '../layout/FormActions.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { Page } from '../layout/Page.tsx';
import { useScopedPath } from '../scope/use-scoped-path.ts';
import { Conflict } from './Conflict.tsx';
import { lastDayOf, mergeText, textFields, toTerm } from './signing-form.ts';
import { SigningFields } from './SigningFields.tsx';
import { signingPath } from './signing-path.ts';
import type { ShownSigning } from './shown-signing.ts';
import './signings.css';

/** Changes what a signing says while its unit is writing it. */
export function SigningEdit() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<ShownSigning>('signings', { id });
  const title = translate('signings.edit.title');
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
  const { id, version, validFrom, validTo } = signing;
  // What the person began from stays, whatever is read again meanwhile.
  const [origin] = useState(signing);
  const initial = useMemo(() => textOf(origin), [origin]);
  const { draft, change, forget, isChanged } = useKeptDraft(`${id}.edit`, initial);
  const theirs = textOf(signing);
  // What I left alone reads as it stands now; what I changed stays mine until I say otherwise.
  const text = mergeText(draft, initial, theirs);
  const [sending, send] = useMutation(editSigningMutation);
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure === null ? null : toClientError(failure);
  const errorOf = (field: string) => (refusal?.field === field ? refusal.message : undefined);
  const back = () => void navigate(scoped(signingPath(id)));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const term = toTerm(text);
    const answer = await send({
      input: {
        id,
        version,
        title: text.title,
        grounds: text.grounds,
        validFrom: term.validFrom ?? validFrom,
        validTo: text.lastDay === '' ? null : (term.validTo ?? validTo),
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
      <LeaveGuard isChanged={isChanged && !sending.fetching} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        {signing.version === origin.version ? null : (
          <Conflict mine={text} theirs={theirs} onTake={change} />
        )}
        <SigningFields text={text} onChange={change} errorOf={errorOf} />
        <Refusal error={refusal} fields={textFields} />
        <FormActions
          submit={translate('signings.edit.save')}
          isSending={sending.fetching}
          isChanged={isChanged}
          onCancel={() => {
            forget();
            back();
          }}
        />
      </form>
    </Card>
  );
}

function textOf({ title, grounds, validFrom, validTo }: ShownSigning) {
  return { title, grounds: grounds ?? '', validFrom, lastDay: lastDayOf(validTo) };
}
