import type { AttachmentFields } from '@phoihop/client/signings';
import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { Icon } from '../../layout/Icon.tsx';

type Signature = NonNullable<AttachmentFields['signatures']>[number];

/** A digital signature that a PDF carries: whose, when, and whether what it signed still reads so. */
export function PdfSignature({ signature }: { readonly signature: Signature }) {
  const translate = useTranslate();
  const format = useFormat();
  const { signer, issuer, signedAt, isIntact, coversWholeFile } = signature;
  const verdict = isIntact === null ? 'unread' : isIntact ? 'intact' : 'broken';
  return (
    <p className={verdict === 'broken' ? 'pdf-signature bad' : 'pdf-signature'}>
      <Icon name={verdict === 'intact' ? 'tick' : 'warning'} size={13} />
      <span>
        {translate('attachments.signature', {
          signer: signer ?? '–',
          issuer: issuer ?? '–',
          at: signedAt === null ? '–' : format.moment(signedAt),
        })}{' '}
        {translate(`attachments.digest.${verdict}`)}
        {coversWholeFile ? '' : ` ${translate('attachments.appended')}`}
      </span>
    </p>
  );
}
