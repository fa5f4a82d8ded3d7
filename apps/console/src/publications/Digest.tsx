import { useTranslate } from 'ra-core';
import { CopyButton } from '../layout/CopyButton.tsx';

interface DigestProps {
  /** Of which paper, in words. */
  readonly of: string;
  readonly sha256: string;
}

/** What the bytes of a paper are known by, to be copied and held against a file. */
export function Digest({ of, sha256 }: DigestProps) {
  const translate = useTranslate();
  return (
    <span className="paper-digest">
      <code>{sha256}</code>
      <CopyButton
        text={() => sha256}
        done={translate('publications.copied')}
        label={translate('publications.copyOf', { of })}
        className="link no-print"
      >
        {translate('publications.copy')}
      </CopyButton>
    </span>
  );
}
