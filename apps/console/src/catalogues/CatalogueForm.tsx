import type { ClientError } from '@phoihop/client';
import { useTranslate } from 'ra-core';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { LeaveGuard } from '../drafts/LeaveGuard.tsx';
import type { Draft, KeptDraft } from '../drafts/use-kept-draft.ts';
import { Card } from '../layout/Card.tsx';
import { FormActions } from '../layout/FormActions.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { useDayRefusal } from '../signings/use-day-refusal.ts';
import './catalogues.css';

interface CatalogueFormProps<Fields extends Draft> {
  readonly kept: KeptDraft<Fields>;
  readonly isSending: boolean;
  readonly refusal: ClientError | null;
  /** The fields that tell their own refusals beside them. */
  readonly fields: readonly string[];
  /** What the form itself refuses before the service is asked. */
  readonly check: () => ClientError | null;
  /** Whether a field that both changed waits for a choice. */
  readonly isUndecided?: boolean;
  readonly onSend: () => Promise<void>;
  readonly onLeave: () => void;
  readonly children: (errorOf: (field: string) => string | undefined) => ReactNode;
}

/** A form of the catalogues: typing is kept until it is sent, and each refusal stands beside its field. */
export function CatalogueForm<Fields extends Draft>(props: CatalogueFormProps<Fields>) {
  const { kept, isSending, refusal, fields, check, isUndecided, onSend, onLeave, children } = props;
  const translate = useTranslate();
  const refuseDay = useDayRefusal();
  const [own, setOwn] = useState<ClientError | null>(null);
  const error = own ?? refusal;
  const form = useRef<HTMLFormElement>(null);
  // The form is longer than a screen: the keyboard, and the eye with it, is led to what was refused.
  useEffect(() => {
    if (error === null) return;
    form.current
      ?.querySelector<HTMLElement>('.wrong :is(input, select, textarea, button)')
      ?.focus();
  }, [error]);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const refused = refuseDay(event.currentTarget) ?? check();
    setOwn(refused);
    if (refused === null && !isUndecided) await onSend();
  };
  return (
    <Card className="form-card">
      <LeaveGuard draft={kept} isSending={isSending} />
      <form ref={form} onSubmit={(event) => void send(event)} noValidate>
        {children((field) => (error?.field === field ? error.message : undefined))}
        <Refusal error={error} fields={fields} />
        <FormActions
          submit={translate('catalogues.save')}
          isSending={isSending}
          isChanged={kept.isChanged}
          held={isUndecided ? translate('frame.conflict.held') : undefined}
          onCancel={() => {
            kept.forget();
            onLeave();
          }}
        />
      </form>
    </Card>
  );
}
