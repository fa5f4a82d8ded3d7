import { settle, toClientError } from '@phoihop/client';
import { removeAttachmentMutation, type AttachmentFields } from '@phoihop/client/signings';
import { useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { useFormat } from '../../format/use-format.ts';
import { Field } from '../../layout/Field.tsx';
import { Popup } from '../../layout/Popup.tsx';
import { Refusal } from '../../layout/Refusal.tsx';
import { useDatedPath } from '../../scope/use-dated-path.ts';
import { PdfSignature } from './PdfSignature.tsx';

interface AttachmentLineProps {
  readonly attachment: AttachmentFields;
  readonly mayRemove: boolean;
  readonly onChanged: () => Promise<unknown>;
}

/** One file: its name to be fetched by, what it is, who attached it, and what signatures it carries. */
export function AttachmentLine({ attachment, mayRemove, onChanged }: AttachmentLineProps) {
  const translate = useTranslate();
  const format = useFormat();
  const dated = useDatedPath();
  const { name, url, mediaType, size, isAddendum, uploadedBy, uploadedAt, signatures } = attachment;
  return (
    <li>
      <a href={dated(url)} download={name} className="wraps">
        {name}
      </a>{' '}
      <small className="muted">
        {mediaType}, {format.number(Math.ceil(size / 1024))} KB
        {isAddendum ? `, ${translate('attachments.addendum')}` : ''}
      </small>
      <p className="hint">
        {translate('attachments.by', { who: uploadedBy ?? '–', at: format.moment(uploadedAt) })}
      </p>
      {(signatures ?? []).map((signature) => (
        <PdfSignature key={`${signature.signer} ${signature.signedAt}`} signature={signature} />
      ))}
      {mayRemove ? <Remove attachment={attachment} onChanged={onChanged} /> : null}
    </li>
  );
}

function Remove({ attachment, onChanged }: Omit<AttachmentLineProps, 'mayRemove'>) {
  const translate = useTranslate();
  const [, send] = useMutation(removeAttachmentMutation);
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure === null ? null : toClientError(failure);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await send({ input: { id: attachment.id, reason } });
    try {
      if (answer.error) throw answer.error;
      if (answer.data) settle(answer.data.removeAttachment);
      await onChanged();
    } catch (error) {
      setFailure(error);
    }
  };
  const title = translate('attachments.remove');
  return (
    <Popup className="link" label={title} title={title}>
      {() => (
        <form className="popup-form" noValidate onSubmit={(event) => void submit(event)}>
          <Field
            label={translate('attachments.reason')}
            error={refusal?.field === 'reason' ? refusal.message : undefined}
          >
            {(field) => (
              <textarea
                {...field}
                rows={3}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <Refusal error={refusal} fields={['reason']} />
          <button type="submit" className="btn">
            {title}
          </button>
        </form>
      )}
    </Popup>
  );
}
