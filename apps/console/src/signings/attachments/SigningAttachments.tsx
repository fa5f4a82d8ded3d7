import { toClientError, type ClientError } from '@phoihop/client';
import { useNotify, useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { Card } from '../../layout/Card.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { Refusal } from '../../layout/Refusal.tsx';
import type { ShownSigning } from '../shown-signing.ts';
import { AttachmentLine } from './AttachmentLine.tsx';
import { uploadFile } from './upload-file.ts';
import './attachments.css';

interface SigningAttachmentsProps {
  readonly signing: ShownSigning;
  /** Whether the viewer may act at all; whether on this signing, the service says. */
  readonly mayAct: boolean;
  readonly onChanged: () => Promise<unknown>;
}

/** The scans of a signing; that one is missing is said, not passed over. */
export function SigningAttachments({ signing, mayAct, onChanged }: SigningAttachmentsProps) {
  const translate = useTranslate();
  const { attachments, isScanMissing } = signing;
  return (
    <Card title={translate('attachments.title')} className="attachments">
      {isScanMissing ? (
        <p className="missing-scan">
          <Icon name="warning" />
          {translate('attachments.missing')}
        </p>
      ) : null}
      {attachments.length === 0 && !isScanMissing ? (
        <p className="hint">{translate('attachments.none')}</p>
      ) : null}
      <ul>
        {attachments.map((attachment) => (
          <AttachmentLine
            key={attachment.id}
            attachment={attachment}
            mayRemove={mayAct && signing.detachRefusal === null}
            onChanged={onChanged}
          />
        ))}
      </ul>
      {mayAct && signing.state !== 'CANCELLED' ? (
        <Upload signing={signing} onChanged={onChanged} />
      ) : null}
    </Card>
  );
}

function Upload({ signing, onChanged }: Omit<SigningAttachmentsProps, 'mayAct'>) {
  const translate = useTranslate();
  const notify = useNotify();
  const chooser = useId();
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<ClientError | null>(null);
  const send = async (files: FileList | null) => {
    setError(null);
    try {
      for (const file of files ?? []) {
        setShare(0);
        // oxlint-disable-next-line no-await-in-loop -- one after the other: the service takes few at once
        await uploadFile(signing.id, file, setShare);
        notify(translate('attachments.sent', { name: file.name }), { type: 'success' });
      }
    } catch (cause) {
      setError(toClientError(cause));
    } finally {
      setShare(null);
      await onChanged();
    }
  };
  return (
    <div className="upload">
      <label htmlFor={chooser} className="btn">
        <Icon name="up" />
        {translate('attachments.add')}
      </label>
      <input
        id={chooser}
        type="file"
        multiple
        className="visually-hidden"
        accept="application/pdf,image/jpeg,image/png"
        disabled={share !== null}
        onChange={(event) => {
          const { target } = event;
          // The same file may be chosen again after it was mended.
          void send(target.files).then(() => (target.value = ''));
        }}
      />
      {share === null ? null : (
        <progress max={1} value={share} aria-label={translate('attachments.sending')} />
      )}
      <Refusal error={error} fields={[]} />
    </div>
  );
}
