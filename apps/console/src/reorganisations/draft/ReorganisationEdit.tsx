import {
  type AccessChangeFields,
  editReorganisationMutation,
  type ReorganisationFollowersData,
  reorganisationFollowersQuery,
} from '@phoihop/client/reorganisations';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useQuery } from 'urql';
import { CatalogueForm } from '../../catalogues/CatalogueForm.tsx';
import { Conflict } from '../../drafts/Conflict.tsx';
import { useMergedDraft } from '../../drafts/use-merged-draft.ts';
import { Awaited } from '../../layout/Awaited.tsx';
import { AwaitedPage } from '../../layout/AwaitedPage.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { OnlyToday } from '../../layout/OnlyToday.tsx';
import { Page } from '../../layout/Page.tsx';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { useDeed } from '../../me/use-deed.ts';
import { useAsOf } from '../../scope/use-as-of.ts';
import { useScopedPath } from '../../scope/use-scoped-path.ts';
import { reorganisationPath } from '../reorganisation-path.ts';
import type { ShownAct } from '../shown-act.ts';
import { useReorganisation } from '../use-reorganisation.ts';
import { ActInputs, actFields } from './ActInputs.tsx';
import { actTextOf, toActInput } from './act-text.ts';
import { TableImport } from './TableImport.tsx';
import { useActCheck } from './use-act-check.ts';
import { useShownActField } from './use-shown-act-field.ts';
import '../../signings/signings.css';
import '../reorganisations.css';

/** Changes what a draft says: by hand, or from a table. */
export function ReorganisationEdit() {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const { act, error, reload } = useReorganisation();
  const title = translate('reorganisations.edit.title');
  if (!isToday) return <OnlyToday title={title} />;
  return (
    <AwaitedPage title={title} thing={act} error={error} onRetry={reload}>
      {(act) => (
        <Page
          title={title}
          subtitle={act.number}
          crumb={
            <>
              <ScopedLink to="/reorganisations">{translate('reorganisations.title')}</ScopedLink>
              <Icon name="right" size={12} />
              <ScopedLink to={reorganisationPath(act.id)}>{act.number}</ScopedLink>
            </>
          }
        >
          {act.editRefusal === null ? (
            <Followed act={act} onReload={reload} />
          ) : (
            <EmptyState
              message={act.editRefusal.message}
              action={
                <ScopedLink className="btn" to={reorganisationPath(act.id)}>
                  {translate('catalogues.back')}
                </ScopedLink>
              }
            />
          )}
        </Page>
      )}
    </AwaitedPage>
  );
}

interface EditProps {
  readonly act: ShownAct;
  readonly onReload: () => void;
}

type Followers = Extract<
  NonNullable<ReorganisationFollowersData['node']>,
  { readonly __typename: 'Reorganisation' }
>;

interface Agreed {
  readonly act: ShownAct;
  readonly followed: Followers;
}

/** The form with whom the draft gives access, and who else could follow. */
function Followed({ act, onReload }: EditProps) {
  const [found, askAgain] = useQuery({
    query: reorganisationFollowersQuery,
    requestPolicy: 'cache-and-network',
    variables: { id: act.id },
  });
  const node = found.data?.node;
  const again = () => askAgain({ requestPolicy: 'network-only' });
  // What is given belongs to the version that the form shows: until both are there, the last two that agreed stay.
  const [agreed, setAgreed] = useState<Agreed | null>(null);
  const isSame = node?.__typename === 'Reorganisation' && node.version === act.version;
  if (isSame && (agreed?.act !== act || agreed.followed !== node)) {
    setAgreed({ act, followed: node });
  }
  return (
    <Awaited thing={agreed ?? undefined} error={found.error} onRetry={again} rows={10}>
      {({ act: shown, followed: { access, followers } }) => (
        <div className="signing-columns">
          <div>
            <EditForm
              key={shown.id}
              act={shown}
              access={access}
              followers={followers}
              onReload={() => {
                onReload();
                again();
              }}
            />
          </div>
          <div>
            <TableImport
              act={act}
              onRead={() => {
                onReload();
                again();
              }}
            />
          </div>
        </div>
      )}
    </Awaited>
  );
}

interface EditFormProps extends EditProps {
  readonly access: readonly AccessChangeFields[];
  readonly followers: readonly AccessChangeFields[];
}

function EditForm({ act, access, followers, onReload }: EditFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const deed = useDeed(editReorganisationMutation);
  const refuse = useActCheck();
  const shown = useShownActField();
  const merged = useMergedDraft(`${act.id}.edit`, actTextOf(act, access), act.version);
  const { kept, text, isBehind, isUndecided, write } = merged;
  const back = () => void navigate(scoped(reorganisationPath(act.id)));
  const send = async () => {
    const content = toActInput(text);
    if (content === null) return;
    const { id, version } = act;
    if ((await deed.send({ input: { id, version, content } })) === null) {
      // Somebody else may have been quicker: what stands now is read again, and what was typed stays.
      onReload();
      return;
    }
    kept.forget();
    notify('reorganisations.edit.saved', { type: 'success' });
    back();
  };
  return (
    <CatalogueForm
      kept={kept}
      isSending={deed.isSending}
      refusal={deed.refusal}
      fields={isBehind ? [...actFields, 'version'] : actFields}
      check={() => refuse(text)}
      isUndecided={isUndecided}
      onSend={send}
      onLeave={back}
    >
      {(errorOf) => (
        <>
          {isBehind ? (
            <Conflict
              merged={merged}
              title={
                deed.refusal?.code === 'CONFLICT'
                  ? deed.refusal.message
                  : translate('catalogues.conflict')
              }
              label={shown.label}
              shown={shown.value}
            />
          ) : null}
          <ActInputs text={text} asked={{ followers, access }} errorOf={errorOf} onChange={write} />
        </>
      )}
    </CatalogueForm>
  );
}
