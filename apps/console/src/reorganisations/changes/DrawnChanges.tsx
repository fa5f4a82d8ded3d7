import type { UnitChangeFields } from '@phoihop/client/reorganisations';
import { addDays } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { drawLine } from '../../units/line/draw-line.ts';
import { LineDrawing, type LineSize } from '../../units/line/LineDrawing.tsx';
import { datedUnitPath } from '../../units/unit-path.ts';
import { linksOfChange } from './group-changes.ts';
import type { ShownAct } from '../shown-act.ts';

interface DrawnChangesProps {
  readonly act: Pick<ShownAct, 'effectiveOn' | 'isEffectiveVerified' | 'state'>;
  readonly changes: readonly UnitChangeFields[];
}

/** One line a unit: many of them stand under each other. */
const denseLine: LineSize = { width: 278, gap: 64, pitch: 34, height: 28 };

/** Mergers and splits: each drawn, and in words where there is no room. */
export function DrawnChanges({ act, changes }: DrawnChangesProps) {
  return (
    <ol className="drawn-changes">
      {changes.map((change) => (
        <li key={change.number}>
          <DrawnChange act={act} change={change} />
        </li>
      ))}
    </ol>
  );
}

interface DrawnChangeProps extends Pick<DrawnChangesProps, 'act'> {
  readonly change: UnitChangeFields;
}

function DrawnChange({ act, change }: DrawnChangeProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { before, after, source, unrecorded } = change;
  const named = ({ fullName, code }: { readonly fullName: string; readonly code: string }) =>
    `${fullName} (${code})`;
  const sentence = translate('reorganisations.changes.becomes', {
    before: before.map(named).join(' + '),
    after: after
      .map((unit) =>
        unit.share === null ? named(unit) : `${named(unit)} ${format.number(unit.share)}`,
      )
      .join(', '),
  });
  // Nobody lives in what a draft would make.
  const isOnMap = act.state === 'APPLIED';
  return (
    <>
      <LineDrawing
        plan={drawLine(linksOfChange(change, act))}
        size={denseLine}
        label={sentence}
        pathOf={({ unit, column }) =>
          column === 0
            ? datedUnitPath(unit.code, addDays(act.effectiveOn, -1))
            : isOnMap
              ? datedUnitPath(unit.code, act.effectiveOn)
              : null
        }
      />
      <p className="in-words">{sentence}</p>
      {unrecorded === null ? null : (
        <small className="partial">
          {translate('reorganisations.changes.unrecorded', { parts: unrecorded })}
        </small>
      )}
      {source === null ? null : <small className="muted">{source}</small>}
    </>
  );
}
