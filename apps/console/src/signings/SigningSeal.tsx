import { execute } from '@phoihop/client';
import { sealFileQuery } from '@phoihop/client/signings';
import { useNotify, useTranslate } from 'ra-core';
import { Link } from 'react-router-dom';
import { useClient } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { Icon } from '../layout/Icon.tsx';
import { useErrorSentence } from '../layout/use-error-sentence.ts';
import { toClientError } from '@phoihop/client';
import { useAsOf } from '../scope/use-as-of.ts';
import { saveFile } from './save-file.ts';
import type { ShownSigning } from './shown-signing.ts';

const signedStates = ['SIGNED', 'SUPERSEDED', 'TERMINATED'];

/** The seal of what was signed, to be kept with the paper and checked by anybody. */
export function SigningSeal({
  signing: { id, state, number, seal },
}: {
  readonly signing: ShownSigning;
}) {
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const client = useClient();
  const { asOf } = useAsOf();
  if (!signedStates.includes(state)) return null;
  const download = async () => {
    try {
      const { signing } = await execute(client, sealFileQuery, { id, asOf });
      const name = (number ?? 'ky-ket').replaceAll(/[^\p{L}\p{N}.-]+/gu, '-');
      if (signing?.seal) saveFile(`${name}.seal.json`, signing.seal.file, 'application/json');
    } catch (error) {
      notify(sentence(toClientError(error)), { type: 'error' });
    }
  };
  return (
    <Card title={translate('seals.title')} className="seal">
      {seal === null ? (
        <p className="hint">{translate('seals.none')}</p>
      ) : (
        <>
          <p className="hint">{translate('seals.about')}</p>
          <dl className="facts">
            <dt>{translate('seals.sealedAt')}</dt>
            <dd>{format.moment(seal.sealedAt)}</dd>
            <dt>{translate('seals.digest')}</dt>
            <dd className="digest">{seal.digest}</dd>
            <dt>{translate('seals.key')}</dt>
            <dd>{seal.keyId}</dd>
          </dl>
          <div className="open-moves">
            <button type="button" className="btn" onClick={() => void download()}>
              <Icon name="seal" />
              {translate('seals.download')}
            </button>
            <Link className="btn" to="/verify">
              {translate('seals.verify')}
            </Link>
          </div>
        </>
      )}
    </Card>
  );
}
