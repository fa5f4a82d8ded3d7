import { useTranslate } from 'ra-core';
import { Card } from '../../layout/Card.tsx';
import { Icon } from '../../layout/Icon.tsx';
import type { ShownSigning } from '../shown-signing.ts';
import { AttachmentLine } from './AttachmentLine.tsx';
import { Upload } from './Upload.tsx';
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
        <Upload signingId={signing.id} onChanged={onChanged} />
      ) : null}
    </Card>
  );
}
