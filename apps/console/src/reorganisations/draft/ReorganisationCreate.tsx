import { draftReorganisationMutation } from '@phoihop/client/reorganisations';
import { keepsAccounts } from '@phoihop/domain/access';
import { useNotify, useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { CatalogueForm } from '../../catalogues/CatalogueForm.tsx';
import { useKeptDraft } from '../../drafts/use-kept-draft.ts';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { OnlyToday } from '../../layout/OnlyToday.tsx';
import { Page } from '../../layout/Page.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { useDeed } from '../../me/use-deed.ts';
import { useAsOf } from '../../scope/use-as-of.ts';
import { useScopedPath } from '../../scope/use-scoped-path.ts';
import { useViewer } from '../../scope/viewer.ts';
import { reorganisationEditPath } from '../reorganisation-path.ts';
import { ActInputs, actFields } from './ActInputs.tsx';
import { nothingDrafted, toActInput } from './act-text.ts';
import { useActCheck } from './use-act-check.ts';
import '../reorganisations.css';

/** Begins an act as a draft; a table can be read into it once it is on record. */
export function ReorganisationCreate() {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const { account } = useViewer();
  const title = translate('reorganisations.draft.title');
  if (!isToday) return <OnlyToday title={title} />;
  return (
    <Page
      title={title}
      crumb={<ScopedLink to="/reorganisations">{translate('reorganisations.title')}</ScopedLink>}
    >
      {keepsAccounts(account.grants) ? (
        <DraftForm />
      ) : (
        <EmptyState message={translate('reorganisations.draft.notKept')} />
      )}
    </Page>
  );
}

function DraftForm() {
  const notify = useNotify();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const kept = useKeptDraft('reorganisations.create', nothingDrafted);
  const deed = useDeed(draftReorganisationMutation);
  const refuse = useActCheck();
  const { draft, change } = kept;
  const send = async () => {
    const input = toActInput(draft);
    if (input === null) return;
    const made = await deed.send({ input });
    if (made === null) return;
    kept.forget();
    notify('reorganisations.draft.done', { type: 'success' });
    // What follows most often is the table of what it changes.
    void navigate(scoped(reorganisationEditPath(made.id)));
  };
  return (
    <CatalogueForm
      kept={kept}
      isSending={deed.isSending}
      refusal={deed.refusal}
      fields={actFields}
      check={() => refuse(draft)}
      onSend={send}
      onLeave={() => void navigate(scoped('/reorganisations'))}
    >
      {(errorOf) => <ActInputs text={draft} asked={null} errorOf={errorOf} onChange={change} />}
    </CatalogueForm>
  );
}
