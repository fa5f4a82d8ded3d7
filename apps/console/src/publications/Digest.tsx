import { useNotify, useTranslate } from 'ra-core';
import { copyText } from '../layout/copy-text.ts';

interface DigestProps {
  /** Of which paper, in words. */
  readonly of: string;
  readonly sha256: string;
}

/** What the bytes of a paper are known by, to be copied and held against a file. */
export function Digest({ of, sha256 }: DigestProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = async () => {
    const isCopied = await copyText(sha256);
    notify(isCopied ? 'publications.copied' : 'publications.notCopied', {
      type: isCopied ? 'success' : 'warning',
    });
  };
  return (
    <span className="paper-digest">
      <code>{sha256}</code>
      <button
        type="button"
        className="link no-print"
        aria-label={translate('publications.copyOf', { of })}
        onClick={() => void copy()}
      >
        {translate('publications.copy')}
      </button>
    </span>
  );
}
