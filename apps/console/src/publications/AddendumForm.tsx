import { settle } from '@phoihop/client';
import { publishAddendumMutation } from '@phoihop/client/publications';
import { useNotify, useTranslate } from 'ra-core';
import { useMutation } from 'urql';
import { TextField } from '../catalogues/TextField.tsx';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { ConfirmMove } from '../layout/ConfirmMove.tsx';
import type { ShownCycle } from '../reviews/use-cycle.ts';

interface AddendumFormProps {
  readonly cycle: Pick<ShownCycle, 'id' | 'version'>;
  /** How many figures it corrects. */
  readonly count: number;
  readonly onChanged: () => void;
  readonly onCancel: () => void;
}

const nothingTyped = { symbol: '' };

/** Asks for the number of an addendum and makes it public. */
export function AddendumForm({ cycle, count, onChanged, onCancel }: AddendumFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [sending, send] = useMutation(publishAddendumMutation);
  const { draft, change, forget, ...kept } = useKeptDraft(`${cycle.id}.addendum`, nothingTyped);
  const publish = async () => {
    const { id, version } = cycle;
    const symbol = draft.symbol.trim() || null;
    const answer = await send({ input: { cycle: id, version, symbol } });
    if (answer.error) throw answer.error;
    if (!answer.data) return;
    const { number } = settle(answer.data.publishAddendum);
    forget();
    notify('publications.addendum.done', { type: 'success', messageArgs: { number } });
    onChanged();
  };
  return (
    <ConfirmMove
      about={translate('publications.addendum.about', { smart_count: count })}
      submit={translate('publications.addendum.submit', { smart_count: count })}
      cancel={translate('reviews.moves.cancel')}
      draft={kept}
      fields={['number']}
      isSending={sending.fetching}
      onSend={publish}
      onReload={onChanged}
      onCancel={onCancel}
    >
      {(refusalOf) => (
        <TextField
          label={translate('publications.symbol')}
          hint={translate('publications.symbolHint')}
          error={refusalOf('number')}
          value={draft.symbol}
          onChange={(value) => change('symbol', value)}
        />
      )}
    </ConfirmMove>
  );
}
