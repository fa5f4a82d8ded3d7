import { settle, toClientError } from '@phoihop/client';
import { programmesQuery } from '@phoihop/client/programmes';
import { recordSigningMutation } from '@phoihop/client/signings';
import { parseDate } from '@phoihop/domain/dates';
import { useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useMutation, useQuery } from 'urql';
import { LeaveGuard } from '../drafts/LeaveGuard.tsx';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { Card } from '../layout/Card.tsx';
import { Field } from '../layout/Field.tsx';
import { FormActions } from '../layout/FormActions.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { useScope } from '../scope/use-scope.ts';
import { useScopedPath } from '../scope/use-scoped-path.ts';
import { textFields, toTerm } from './signing-form.ts';
import { signingPath } from './signing-path.ts';
import { SigningFields } from './SigningFields.tsx';
import { ProgrammeField, UnitField } from './SigningWhere.tsx';
import { useDayRefusal } from './use-day-refusal.ts';

/** The bodies whose signers of then may be named; of others, and where nothing is written, the record knows who held office. */
const bodies = ['FRONT', 'POLICE'] as const;
const shownFields = ['programme', 'unit', 'number', 'signedOn', 'document', ...textFields];

/** Enters a signing of the past from its paper; a second person confirms it before it counts. */
export function RecordForm() {
  const translate = useTranslate();
  const refuseDay = useDayRefusal();
  const notify = useNotify();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const { unitCode } = useScope();
  const initial = useMemo(
    () => ({
      programme: '',
      unit: unitCode,
      number: '',
      signedOn: '',
      document: '',
      title: '',
      grounds: '',
      validFrom: '',
      lastDay: '',
      FRONT: '',
      POLICE: '',
    }),
    [unitCode],
  );
  const kept = useKeptDraft('signings.record', initial);
  const { draft, change, forget, isChanged } = kept;
  const [programmes] = useQuery({ query: programmesQuery, variables: { first: 100 } });
  const codes = programmes.data?.programmes.nodes.map(({ code }) => code) ?? [];
  const programme = draft.programme === '' ? (codes[0] ?? '') : draft.programme;
  const [sending, send] = useMutation(recordSigningMutation);
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure === null ? null : toClientError(failure);
  const errorOf = (field: string) => (refusal?.field === field ? refusal.message : undefined);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const noDay = refuseDay(event.currentTarget);
    const signedOn = parseDate(draft.signedOn);
    if (noDay !== null || signedOn === null) {
      setFailure(noDay);
      return;
    }
    const { validFrom, validTo } = toTerm(draft);
    const answer = await send({
      input: {
        programme,
        unit: draft.unit,
        number: draft.number.trim(),
        signedOn,
        document: draft.document.trim() || null,
        title: draft.title.trim() || null,
        grounds: draft.grounds.trim() || null,
        validFrom: validFrom ?? signedOn,
        validTo,
        holders: bodies.flatMap((organisationKind) => {
          const holderName = draft[organisationKind].trim();
          return holderName === '' ? [] : [{ organisationKind, holderName }];
        }),
      },
    });
    try {
      if (answer.error) throw answer.error;
      if (!answer.data) return;
      const { id } = settle(answer.data.recordSigning);
      forget();
      notify('signings.record.saved', { type: 'success' });
      void navigate(scoped(signingPath(id)));
    } catch (error) {
      setFailure(error);
    }
  };

  const line = (name: 'number' | 'document' | (typeof bodies)[number], hint?: string) => (
    <Field label={translate(`signings.record.${name}`)} hint={hint} error={errorOf(name)}>
      {(field) => (
        <input
          {...field}
          value={draft[name]}
          onChange={(event) => change(name, event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <Card className="form-card">
      <LeaveGuard draft={kept} isSending={sending.fetching} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <p className="note">{translate('signings.record.about')}</p>
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
        <div className="field-pair">
          {line('number')}
          <Field label={translate('signings.column.signedOn')} error={errorOf('signedOn')}>
            {(field) => (
              <input
                {...field}
                type="date"
                name="signedOn"
                required
                value={draft.signedOn}
                onChange={(event) => {
                  // A term begins on the day of signing unless somebody says otherwise.
                  if (draft.validFrom === draft.signedOn) change('validFrom', event.target.value);
                  change('signedOn', event.target.value);
                }}
              />
            )}
          </Field>
        </div>
        <SigningFields
          text={draft}
          onChange={change}
          titleHint={translate('signings.form.titleHint')}
          errorOf={errorOf}
        />
        <div className="field-pair">
          {bodies.map((body) => (
            <div key={body}>{line(body, translate('signings.record.holderHint'))}</div>
          ))}
        </div>
        {line('document', translate('signings.record.documentHint'))}
        <Refusal error={refusal} fields={shownFields} />
        <FormActions
          submit={translate('signings.record.save')}
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
