import {
  addendumPreviewQuery,
  type CorrectedFigureFields,
  publishAddendumMutation,
} from '@phoihop/client/publications';
import { useNotify, useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { TextField } from '../catalogues/TextField.tsx';
import { LeaveGuard } from '../drafts/LeaveGuard.tsx';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { FormActions } from '../layout/FormActions.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { useFormKeys } from '../layout/use-form-keys.ts';
import { useDeed } from '../me/use-deed.ts';
import { useAsOf } from '../scope/use-as-of.ts';
import type { ShownCycle } from '../reviews/use-cycle.ts';
import { CorrectedTable } from './CorrectedTable.tsx';
import { ReadAgain } from './ReadAgain.tsx';

interface AddendumCardProps {
  readonly cycle: Pick<ShownCycle, 'id' | 'version'>;
  /** Why the viewer may not publish corrections; null where he may. */
  readonly refusal: { readonly message: string } | null;
  readonly onChanged: () => void;
}

/** What was corrected since the last publication, cell by cell, and the addendum that makes it public. */
export function AddendumCard({ cycle, refusal, onChanged }: AddendumCardProps) {
  const translate = useTranslate();
  const [found, askAgain] = useQuery({
    query: addendumPreviewQuery,
    variables: { cycle: cycle.id },
    requestPolicy: 'network-only',
  });
  return (
    <Card title={translate('publications.addendum.next')}>
      <Awaited
        thing={found.data?.addendumPreview}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={3}
      >
        {(corrected) =>
          corrected.length === 0 ? (
            <p className="hint">{translate('publications.addendum.none')}</p>
          ) : (
            <>
              <CorrectedTable
                caption={translate('publications.addendum.since', {
                  smart_count: corrected.length,
                })}
                corrected={corrected}
              />
              <PublishAddendum
                cycle={cycle}
                corrected={corrected}
                refusal={refusal}
                onChanged={onChanged}
              />
            </>
          )
        }
      </Awaited>
    </Card>
  );
}

interface PublishAddendumProps extends AddendumCardProps {
  readonly corrected: readonly CorrectedFigureFields[];
}

function PublishAddendum({ cycle, corrected, refusal, onChanged }: PublishAddendumProps) {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const [isAsked, setAsked] = useState(false);
  if (refusal !== null || !isToday) {
    return (
      <div className="closed-moves no-print">
        <button type="button" className="btn" aria-disabled aria-describedby="why-addendum">
          <Icon name="seal" />
          {translate('publications.addendum.publish')}
        </button>
        <small id="why-addendum">{refusal?.message ?? translate('frame.day.closed')}</small>
      </div>
    );
  }
  if (isAsked) {
    return (
      <AddendumForm
        cycle={cycle}
        count={corrected.length}
        onChanged={onChanged}
        onCancel={() => setAsked(false)}
      />
    );
  }
  return (
    <div className="open-moves no-print">
      <button type="button" className="btn primary" onClick={() => setAsked(true)}>
        <Icon name="seal" />
        {translate('publications.addendum.publish')}
      </button>
    </div>
  );
}

interface AddendumFormProps extends Pick<AddendumCardProps, 'cycle' | 'onChanged'> {
  readonly count: number;
  readonly onCancel: () => void;
}

const nothingTyped = { symbol: '' };

function AddendumForm({ cycle, count, onChanged, onCancel }: AddendumFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const deed = useDeed(publishAddendumMutation);
  const kept = useKeptDraft(`${cycle.id}.addendum`, nothingTyped);
  const { draft, change, forget, isChanged } = kept;
  const form = useFormKeys(onCancel);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { id, version } = cycle;
    const made = await deed.send({
      input: { cycle: id, version, symbol: draft.symbol.trim() || null },
    });
    if (made?.__typename !== 'Publication') return;
    forget();
    notify('publications.addendum.done', {
      type: 'success',
      messageArgs: { number: made.number },
    });
    onChanged();
  };
  return (
    <form
      ref={form}
      className="move-form no-print"
      onSubmit={(event) => void submit(event)}
      noValidate
    >
      <LeaveGuard draft={kept} isSending={deed.isSending} />
      <p>{translate('publications.addendum.about', { smart_count: count })}</p>
      <TextField
        label={translate('publications.symbol')}
        hint={translate('publications.symbolHint')}
        error={deed.errorOf('number')}
        value={draft.symbol}
        onChange={(value) => change('symbol', value)}
      />
      <Refusal error={deed.refusal} fields={['number']}>
        <ReadAgain refusal={deed.refusal} onRead={onChanged} />
      </Refusal>
      <FormActions
        submit={translate('publications.addendum.submit', { smart_count: count })}
        isSending={deed.isSending}
        isChanged={isChanged}
        onCancel={() => {
          forget();
          onCancel();
        }}
      />
    </form>
  );
}
