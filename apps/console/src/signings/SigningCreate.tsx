import { settle, toClientError } from '@phoihop/client';
import { programmesQuery } from '@phoihop/client/programmes';
import { createSigningMutation } from '@phoihop/client/signings';
import { useGetOne, useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useMutation, useQuery } from 'urql';
import { LeaveGuard } from '../drafts/LeaveGuard.tsx';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { Card } from '../layout/Card.tsx';
import { FormActions } from '../layout/FormActions.tsx';
import { OnlyToday } from '../layout/OnlyToday.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { Page } from '../layout/Page.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { useScope } from '../scope/use-scope.ts';
import { useScopedPath } from '../scope/use-scoped-path.ts';
import { textFields, toTerm } from './signing-form.ts';
import { SigningFields } from './SigningFields.tsx';
import { RecordForm } from './SigningRecord.tsx';
import { ProgrammeField, UnitField } from './SigningWhere.tsx';
import { useDayRefusal } from './use-day-refusal.ts';
import type { ShownSigning } from './shown-signing.ts';
import { signingPath } from './signing-path.ts';
import './signings.css';

/** Plans a unit's signing. */
export function SigningCreate() {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const [search] = useSearchParams();
  const replaced = search.get('supersedes');
  const isRecord = search.has('record');
  const asked = isRecord ? 'signings.record.title' : 'signings.create.title';
  const title = translate(replaced === null ? asked : 'signings.succession.title');
  if (!isToday) return <OnlyToday title={title} />;
  if (isRecord) {
    return (
      <Page title={title}>
        <RecordForm />
      </Page>
    );
  }
  return replaced === null ? (
    <Page title={title}>
      <CreateForm replaced={null} />
    </Page>
  ) : (
    <SuccessorPage id={replaced} title={title} />
  );
}

/** Plans what is to take the place of a signing: of the same unit, under the same programme. */
function SuccessorPage({ id, title }: { readonly id: string; readonly title: string }) {
  const { data, error, refetch } = useGetOne<ShownSigning>('signings', { id });
  return (
    <AwaitedPage title={title} thing={data} error={error} onRetry={() => void refetch()}>
      {(signing) => (
        <Page title={title} subtitle={signing.unit.fullName}>
          <CreateForm key={signing.id} replaced={signing} />
        </Page>
      )}
    </AwaitedPage>
  );
}

interface CreateFormProps {
  /** The signing whose place it is to take. */
  readonly replaced: ShownSigning | null;
}

export function CreateForm({ replaced }: CreateFormProps) {
  const translate = useTranslate();
  const refuseDay = useDayRefusal();
  const notify = useNotify();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const { unitCode, businessDate } = useScope();
  const initial = useMemo(
    () => ({
      programme: replaced?.programme.code ?? '',
      unit: replaced?.unit.code ?? unitCode,
      title: replaced?.title ?? '',
      grounds: '',
      validFrom: businessDate as string,
      lastDay: '',
    }),
    [replaced, unitCode, businessDate],
  );
  const kept = useKeptDraft(
    replaced === null ? 'signings.create' : `${replaced.id}.successor`,
    initial,
  );
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
        supersedes: replaced?.id ?? null,
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
        {replaced === null ? null : (
          <p className="note">
            {translate('signings.succession.about', {
              unit: replaced.unit.fullName,
              number: replaced.number ?? replaced.title,
            })}
          </p>
        )}
        {replaced === null ? (
          <>
            <ProgrammeField
              codes={codes}
              code={programme}
              error={errorOf('programme')}
              onChange={(code) => change('programme', code)}
            />
            <UnitField
              code={draft.unit}
              error={errorOf('unit')}
              onChange={(code) => change('unit', code)}
            />
          </>
        ) : null}
        <SigningFields
          text={draft}
          onChange={change}
          titleHint={translate('signings.form.titleHint')}
          errorOf={errorOf}
        />
        <Refusal
          error={refusal}
          fields={replaced === null ? ['programme', 'unit', ...textFields] : textFields}
        />
        <FormActions
          submit={translate('signings.create.save')}
          isSending={sending.fetching}
          isChanged={isChanged}
          onCancel={() => {
            forget();
            void navigate(scoped(replaced === null ? '/signings' : signingPath(replaced.id)));
          }}
        />
      </form>
    </Card>
  );
}
