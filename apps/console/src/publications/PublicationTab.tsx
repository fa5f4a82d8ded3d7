import { publicationsQuery, type PublicationsData } from '@phoihop/client/publications';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { Awaited } from '../layout/Awaited.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Icon } from '../layout/Icon.tsx';
import type { ShownCycle } from '../reviews/use-cycle.ts';
import { AddendumCard } from './AddendumCard.tsx';
import { PublicationCard } from './PublicationCard.tsx';
import { PublicationPreview } from './PublicationPreview.tsx';
import './publications.css';

interface PublicationTabProps {
  readonly cycle: ShownCycle;
  readonly onChanged: () => void;
}

/** What of a review is to be made public, or is. */
export function PublicationTab({ cycle, onChanged }: PublicationTabProps) {
  const [found, askAgain] = useQuery({
    query: publicationsQuery,
    variables: { cycle: cycle.id },
    requestPolicy: 'cache-and-network',
  });
  const again = () => askAgain({ requestPolicy: 'network-only' });
  const changed = () => {
    again();
    onChanged();
  };
  return (
    <Awaited
      thing={found.data?.reviewCycle ?? undefined}
      error={found.error}
      onRetry={again}
      rows={6}
    >
      {(published) => <PublicationOf cycle={cycle} published={published} onChanged={changed} />}
    </Awaited>
  );
}

interface PublicationOfProps extends PublicationTabProps {
  readonly published: NonNullable<PublicationsData['reviewCycle']>;
}

function PublicationOf({ cycle, published, onChanged }: PublicationOfProps) {
  const translate = useTranslate();
  const { publications, publicationRefusal, addendumRefusal } = published;
  if (publicationRefusal !== null) {
    return (
      <div className="state-of-page">
        <span>
          <Icon name="lock" /> {translate('publications.forbidden', { unit: cycle.unit.fullName })}
        </span>
      </div>
    );
  }
  if (cycle.state === 'OPEN') return <PublicationPreview cycle={cycle} onChanged={onChanged} />;
  if (publications.length === 0) {
    return <EmptyState message={translate('publications.cancelled')} />;
  }
  return (
    <div className="publications">
      <AddendumCard
        key={cycle.version}
        cycle={cycle}
        refusal={addendumRefusal}
        onChanged={onChanged}
      />
      {publications.toReversed().map((publication) => (
        <PublicationCard key={publication.id} publication={publication} />
      ))}
    </div>
  );
}
