import { toClientError, type ClientError } from '@phoihop/client';
import { useNotify, useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { useFormat } from '../../format/use-format.ts';
import { Icon } from '../../layout/Icon.tsx';
import { useErrorSentence } from '../../layout/use-error-sentence.ts';
import { uploadFile } from './upload-file.ts';

interface UploadProps {
  readonly signingId: string;
  readonly onChanged: () => Promise<unknown>;
  /** Carries one file to the service. */
  readonly carry?: typeof uploadFile;
}

/** A file on its way, and how much of it has gone. */
interface Going {
  readonly name: string;
  readonly share: number;
}

/** A file that did not go, and why. */
interface Refused {
  readonly name: string;
  readonly error: ClientError;
}

/** Sends files one after the other; one that is refused says so by its name and holds the others up no longer. */
export function Upload({ signingId, onChanged, carry = uploadFile }: UploadProps) {
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const sentence = useErrorSentence();
  const chooser = useId();
  const [going, setGoing] = useState<Going | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);

  const sendOne = async (file: File): Promise<Refused | null> => {
    const { name } = file;
    setGoing({ name, share: 0 });
    try {
      await carry(signingId, file, (share) => setGoing({ name, share }));
      notify('attachments.sent', { type: 'success', messageArgs: { name } });
      return null;
    } catch (cause) {
      return { name, error: toClientError(cause) };
    }
  };
  const send = async (files: readonly File[]) => {
    setRefused([]);
    const failed: Refused[] = [];
    for (const file of files) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: the service takes few at once
      const failure = await sendOne(file);
      if (failure) failed.push(failure);
    }
    setGoing(null);
    setRefused(failed);
    await onChanged();
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
        disabled={going !== null}
        onChange={(event) => {
          const { target } = event;
          const files = [...(target.files ?? [])];
          // The same file may be chosen again after it was mended.
          void send(files).then(() => (target.value = ''));
        }}
      />
      {going === null ? null : (
        <output className="going">
          {translate('attachments.going', {
            name: going.name,
            percent: format.number(Math.floor(going.share * 100)),
          })}
          <progress max={1} value={going.share} aria-label={translate('attachments.sending')} />
        </output>
      )}
      {refused.map(({ name, error }) => (
        <p key={name} className="bad" role="alert">
          {name}: {sentence(error)}
        </p>
      ))}
    </div>
  );
}
