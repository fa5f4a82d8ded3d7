import { mayActSomewhere } from '@phoihop/domain/access';
import { useGetOne, useTranslate } from 'ra-core';
import { useParams } from 'react-router-dom';
import { History } from '../audit/History.tsx';
import { useFormat } from '../format/use-format.ts';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { useViewer } from '../scope/viewer.ts';
import { lastList } from './last-list.ts';
import { SigningAttachments } from './attachments/SigningAttachments.tsx';
import { MovesPanel } from './MovesPanel.tsx';
import { SigningContent } from './SigningContent.tsx';
import { SigningPapers } from './SigningPapers.tsx';
import { SigningParties } from './SigningParties.tsx';
import { SigningSeal } from './SigningSeal.tsx';
import { Steps } from './Steps.tsx';
import { Neighbours } from './Neighbours.tsx';
import type { ShownSigning } from './shown-signing.ts';
import { successorPath } from './signing-path.ts';
import './signings.css';

/** One unit's signing: what it says, how far it has got, and what may be done next. */
export function SigningShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { asOf } = useAsOf();
  const { data, error, refetch } = useGetOne<ShownSigning>('signings', { id, meta: { asOf } });
  return (
    <AwaitedPage
      title={translate('signings.title')}
      thing={data}
      error={error}
      onRetry={() => void refetch()}
    >
      {(signing) => (
        // What is typed belongs to one record: another one begins with a panel of its own.
        <SigningDetail key={signing.id} signing={signing} onChanged={refetch} />
      )}
    </AwaitedPage>
  );
}

interface SigningDetailProps {
  readonly signing: ShownSigning;
  readonly onChanged: () => Promise<unknown>;
}

function SigningDetail({ signing, onChanged }: SigningDetailProps) {
  const translate = useTranslate();
  const { isToday } = useAsOf();
  const { account } = useViewer();
  const mayAct = isToday && mayActSomewhere(account.grants);
  const { unit, state, submissions } = signing;
  const again = submissions > 1 && state === 'SUBMITTED';
  return (
    <Page
      title={signing.title}
      subtitle={translate('signings.code', { code: unit.code })}
      crumb={
        <>
          <ScopedLink to={lastList().address}>{translate('signings.title')}</ScopedLink>
          <Icon name="right" size={12} />
          {unit.parent ? (
            <>
              <ScopedLink to={`/units/${unit.parent.code}/show`}>{unit.parent.fullName}</ScopedLink>
              <Icon name="right" size={12} />
            </>
          ) : null}
          <ScopedLink to={`/units/${unit.code}/show`}>{unit.fullName}</ScopedLink>
        </>
      }
      actions={
        <>
          <StateChip
            state={state}
            {...(again ? { note: translate('signings.submission', { count: submissions }) } : {})}
          />
          {signing.isInForce ? <StateChip state="IN_FORCE" /> : null}
          {signing.isToBeRenewed ? <StateChip state="TO_RENEW" /> : null}
          {signing.editRefusal === null && isToday ? (
            <ScopedLink className="btn" to={`/signings/${encodeURIComponent(signing.id)}`}>
              <Icon name="pencil" />
              {translate('signings.edit.action')}
            </ScopedLink>
          ) : null}
          {mayAct && state === 'SIGNED' && signing.supersededBy === null ? (
            <ScopedLink className="btn" to={successorPath(signing.id)}>
              <Icon name="swap" />
              {translate('signings.succession.plan')}
            </ScopedLink>
          ) : null}
          <PrintButton />
          <Neighbours id={signing.id} />
        </>
      }
    >
      {isToday ? null : <StateThen signing={signing} />}
      <Steps signing={signing} />
      <div className="signing-columns">
        <div>
          <SigningContent signing={signing} />
          <SigningParties signing={signing} />
          <SigningAttachments signing={signing} mayAct={mayAct} onChanged={onChanged} />
          <SigningSeal signing={signing} />
          <SigningPapers signing={signing} />
        </div>
        <aside>
          <MovesPanel signing={signing} onChanged={onChanged} />
          <History subject={signing.id} />
        </aside>
      </div>
    </Page>
  );
}

/** What follows is the record as it stands: on another day it may have got less far. */
function StateThen({ signing: { state, stateOn } }: { readonly signing: ShownSigning }) {
  const translate = useTranslate();
  const format = useFormat();
  const { asOf } = useAsOf();
  if (stateOn === state) return null;
  return (
    <p className="note">
      {translate('signings.stateThen', {
        day: format.date(asOf),
        state: translate(stateOn === null ? 'signings.notYetOnRecord' : `state.${stateOn}`),
      })}
    </p>
  );
}
