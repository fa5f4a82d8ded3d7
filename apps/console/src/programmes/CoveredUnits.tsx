import { coveredUnitsQuery } from '@phoihop/client/programmes';
import { unitNameQuery } from '@phoihop/client/units';
import type { UnitLevel } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { useScope } from '../scope/use-scope.ts';
import { behind, type Cell } from './cell.ts';
import { shownStage } from './stages.ts';
import { useStageNote } from './use-stage-note.ts';

interface CoveredUnitsProps {
  readonly programme: string;
  readonly cell: Cell;
  readonly level: UnitLevel | null;
  readonly onClose: () => void;
}

/** Who is behind a number of the matrix, each with what it waits for. */
export function CoveredUnits({ programme, cell, level, onClose }: CoveredUnitsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const note = useStageNote();
  const { asOf } = useScope();
  const { unit: under, stage, isAlone } = cell;
  const [named] = useQuery({ query: unitNameQuery, variables: { code: under, asOf } });
  // A unit alone is what stands at its own level: none lies under one of its level.
  const own = named.data?.unit?.level;
  const levels = isAlone ? (own === undefined ? null : [own]) : level === null ? null : [level];
  const [found, askAgain] = useQuery({
    query: coveredUnitsQuery,
    pause: isAlone === true && own === undefined,
    requestPolicy: 'cache-and-network',
    variables: {
      programme,
      under,
      level: levels,
      ...behind(stage),
      asOf,
    },
  });
  const units = found.data?.signingCoverage.units;
  return (
    <aside className="card covered">
      <header>
        <div>
          <h2>{named.data?.unit?.fullName ?? under}</h2>
          <StateChip state={shownStage(stage)} />{' '}
          <output className="muted">
            {units ? translate('programmes.units', { count: format.number(units.length) }) : null}
          </output>
        </div>
        <button
          type="button"
          className="close"
          aria-label={translate('frame.close')}
          onClick={onClose}
        >
          <Icon name="cross" />
        </button>
      </header>
      <Awaited thing={units} error={found.error} onRetry={() => askAgain()} rows={4}>
        {(units) =>
          units.map((entry) => (
            <article key={entry.unit.id}>
              <h3>
                {entry.signing === null ? (
                  <ScopedLink to={`/units/${entry.unit.code}/show`}>
                    {entry.unit.fullName}
                  </ScopedLink>
                ) : (
                  <ScopedLink to={`/signings/${encodeURIComponent(entry.signing.id)}/show`}>
                    {entry.unit.fullName}
                  </ScopedLink>
                )}{' '}
                <span className="muted">{entry.unit.code}</span>
              </h3>
              <p>{note(entry)}</p>
              {entry.daysLate > 0 && entry.dueOn !== null ? (
                <p className="bad">
                  {translate('programmes.late', {
                    day: format.date(entry.dueOn),
                    count: format.number(entry.daysLate),
                  })}
                </p>
              ) : null}
            </article>
          ))
        }
      </Awaited>
    </aside>
  );
}
