import type { ClientError } from '@phoihop/client';
import { useTranslate } from 'ra-core';

interface ReadAgainProps {
  readonly refusal: ClientError | null;
  readonly onRead: () => void;
}

/** The way on where something has changed since it was looked at: what was typed stays. */
export function ReadAgain({ refusal, onRead }: ReadAgainProps) {
  const translate = useTranslate();
  if (refusal?.code !== 'CONFLICT' && refusal?.code !== 'WRONG_STATE') return null;
  return (
    <button type="button" className="link" onClick={onRead}>
      {translate('signings.moves.reload')}
    </button>
  );
}
