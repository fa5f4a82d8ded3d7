import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { Card } from '../../layout/Card.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { AlteredUnits } from './AlteredUnits.tsx';
import { DrawnChanges } from './DrawnChanges.tsx';
import { groupChanges } from './group-changes.ts';
import { ToldChanges } from './ToldChanges.tsx';
import type { ShownAct } from '../shown-act.ts';

interface ActChangesProps {
  readonly act: ShownAct;
}

/** What an act does to the map, sort by sort: mergers and splits drawn, the rest in lines. */
export function ActChanges({ act }: ActChangesProps) {
  const translate = useTranslate();
  const format = useFormat();
  const groups = groupChanges(act.changes);
  if (act.toldChanges.length > 0) return <ToldChanges changes={act.toldChanges} />;
  if (groups.length === 0) {
    return (
      <Card title={translate('reorganisations.changes.title')}>
        <EmptyState message={translate('reorganisations.changes.none')} />
      </Card>
    );
  }
  return groups.map(({ type, changes }) => (
    <Card
      key={type}
      title={translate(`reorganisations.change.${type}`)}
      aside={translate('reorganisations.changes.count', {
        smart_count: changes.length,
        count: format.number(changes.length),
      })}
    >
      {type === 'MERGE' || type === 'SPLIT' ? (
        <DrawnChanges act={act} changes={changes} />
      ) : (
        <AlteredUnits act={act} type={type} changes={changes} />
      )}
    </Card>
  ));
}
