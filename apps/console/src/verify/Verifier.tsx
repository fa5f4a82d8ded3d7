import { keyName } from '@phoihop/seals';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { Finding } from './Finding.tsx';
import { usePublicKey } from './use-public-key.ts';
import { verifyFiles, type Verified } from './verify-files.ts';

/** Takes files, checks them on this machine and tells what each is. */
export function Verifier() {
  const translate = useTranslate();
  const chooser = useId();
  const key = usePublicKey();
  const [verified, setVerified] = useState<Verified | null>(null);
  const take = async (files: FileList | null) => {
    const chosen = await Promise.all(
      [...(files ?? [])].map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    setVerified(
      chosen.length === 0 ? null : verifyFiles(chosen, typeof key === 'string' ? [key] : []),
    );
  };
  return (
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer.files);
      }}
    >
      <div className="verify-choose">
        <label htmlFor={chooser}>{translate('seals.page.choose')}</label>
        <input
          id={chooser}
          type="file"
          multiple
          onChange={(event) => void take(event.target.files)}
        />
      </div>
      <p className="hint">
        {typeof key === 'string'
          ? translate('seals.page.key', { key: keyName(key) })
          : key === null
            ? translate('seals.page.noKey')
            : ' '}
      </p>
      <output>{verified === null ? null : <Finding verified={verified} />}</output>
    </div>
  );
}
