import { compare, decimalsOf, isDecimal, sum } from '../../decimal.ts';
import { decideWritten, tidyLine } from '../../text.ts';
import { allow, refuse, type Refusal, type Verdict } from '../../verdict.ts';
import type { Change, ChangeKind, Merge, NewUnit, Rename, Split } from './act.ts';
import type { PlannedUnit } from './map.ts';
import { unitsMadeBy } from './named-units.ts';

const codeShape = /^\d{1,10}$/;
/** How many characters a unit's name may have. */
const unitNameMax = 200;
const sourceMax = 2000;
/** As many decimals as a share is kept with. */
const shareDecimalsMax = 10;
const communesMax = 100_000;

/** Whether a change has the form it must have, whatever the map; yes with the units it makes, as they are kept. */
export function checkChange(change: Change, number: number): Verdict<readonly PlannedUnit[]> {
  const refusal = refusalOf(change);
  if (refusal) return refuse(refusal.code, { ...refusal.facts, number });
  return allow(unitsMadeBy([change]).map((unit) => keptForm(unit, change)));
}

function keptForm(unit: NewUnit, change: Change): PlannedUnit {
  const hasUnrecordedParts = change.type === 'MERGE' && tidyLine(change.unrecorded) !== null;
  return { ...unit, ...namesAsKept(unit), hasUnrecordedParts };
}

/** Names as they are kept: composed, in one line. */
export function namesAsKept({
  name,
  fullName,
  otherName,
}: Pick<NewUnit, 'name' | 'fullName' | 'otherName'>) {
  return {
    name: tidyLine(name) ?? '',
    fullName: tidyLine(fullName) ?? '',
    otherName: tidyLine(otherName),
  };
}

function refusalOf(change: Change): Refusal | null {
  for (const unit of unitsMadeBy([change])) {
    const refusal = refusalOfNew(unit);
    if (refusal) return refusal;
  }
  if (change.type === 'MERGE') return refusalOfMerge(change);
  if (change.type === 'SPLIT') return refusalOfSplit(change);
  if (change.type === 'MOVE') return refusalOfCode(change.code);
  if (change.type !== 'RENAME' && change.type !== 'CHANGE_KIND') return null;
  return refusalOfCode(change.code) ?? refusalOfNames(change);
}

function refusalOfNew(unit: NewUnit): Refusal | null {
  if (unit.key.trim() === '') return invalid('key', unit.key, 'notEmpty');
  const total = unit.communesTotal ?? null;
  if (total !== null && !(Number.isInteger(total) && total > 0 && total <= communesMax)) {
    return invalid('communesTotal', String(total), 'wholeNumber');
  }
  return refusalOfCode(unit.code) ?? refusalOfNames(unit);
}

function refusalOfCode(code: string | undefined): Refusal | null {
  if (code === undefined || codeShape.test(code)) return null;
  return invalid('code', code.slice(0, 40), 'digitsOnly');
}

function refusalOfNames(
  names: Rename | NewUnit | Pick<ChangeKind, 'type' | 'name' | 'fullName'>,
): Refusal | null {
  for (const what of ['name', 'fullName'] as const) {
    const text = names[what];
    if (text === undefined) continue;
    const written = decideWritten(what, tidyLine(text), unitNameMax);
    if (!written.ok) return written;
  }
  const other = 'otherName' in names ? tidyLine(names.otherName) : null;
  if (other === null) return null;
  const written = decideWritten('otherName', other, unitNameMax);
  return written.ok ? null : written;
}

function refusalOfMerge({ from, unrecorded, source }: Merge): Refusal | null {
  const isEnough = from.length > 1 || (from.length === 1 && tidyLine(unrecorded) !== null);
  if (!isEnough) return invalid('units', String(from.length), 'mergesSeveral');
  const refusals = [
    decideWritten('source', tidyLine(source) ?? 'as the act', sourceMax),
    decideWritten('unrecorded', tidyLine(unrecorded) ?? 'nothing', sourceMax),
  ];
  return refusals.find((verdict) => !verdict.ok) ?? null;
}

function refusalOfSplit({ into, source }: Split): Refusal | null {
  if (into.length < 2) return invalid('units', String(into.length), 'splitsInSeveral');
  for (const { share } of into) {
    const isShare =
      isDecimal(share) && compare(share, '0') > 0 && decimalsOf(share) <= shareDecimalsMax;
    if (!isShare) return invalid('share', share.slice(0, 40), 'shareForm');
  }
  const total = sum(into.map(({ share }) => share));
  if (compare(total, '1') !== 0) return refuse('SHARES_NOT_WHOLE', { total });
  const written = decideWritten('source', tidyLine(source), sourceMax);
  return written.ok ? null : written;
}

function invalid(what: string, text: string, hint: string): Refusal {
  return refuse('INVALID_INPUT', { what, text, hint });
}
