import { execute } from '@phoihop/client';
import { reproducibleQuery } from '@phoihop/client/publications';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useClient } from 'urql';
import { Icon } from '../layout/Icon.tsx';
import { useErrorSentence } from '../layout/use-error-sentence.ts';

type Found = 'checking' | 'same' | 'other' | { readonly failure: unknown };

/** Has the papers written once more from what was kept, and tells whether not a byte differs. */
export function SameBytes({ id }: { readonly id: string }) {
  const translate = useTranslate();
  const sentence = useErrorSentence();
  const client = useClient();
  const [found, setFound] = useState<Found | null>(null);
  const check = async () => {
    setFound('checking');
    try {
      const { node } = await execute(client, reproducibleQuery, { id });
      const isSame = node !== null && 'isReproducible' in node && node.isReproducible;
      setFound(isSame ? 'same' : 'other');
    } catch (failure) {
      setFound({ failure });
    }
  };
  return (
    <div className="same-bytes">
      <button
        type="button"
        className="btn no-print"
        aria-disabled={found === 'checking'}
        onClick={() => (found === 'checking' ? undefined : void check())}
      >
        <Icon name="loop" />
        {translate('publications.same.check')}
      </button>
      <output aria-live="polite">
        {found === null ? null : typeof found === 'object' ? (
          <span className="bad">{sentence(found.failure)}</span>
        ) : (
          <span className={found === 'same' ? 'full' : found === 'other' ? 'bad' : 'muted'}>
            {found === 'checking' ? null : (
              <Icon name={found === 'same' ? 'tick' : 'warning'} size={13} />
            )}{' '}
            {translate(`publications.same.${found}`)}
          </span>
        )}
      </output>
    </div>
  );
}
