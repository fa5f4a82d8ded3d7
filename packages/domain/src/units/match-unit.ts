import { allow, refuse, type Verdict } from '../verdict.ts';
import { foldName } from './fold-name.ts';
import type { UnitKind } from './unit.ts';

/** A unit by all that people call it. */
export interface NamedUnit {
  readonly id: string;
  readonly code: string;
  readonly kind: UnitKind;
  /** Without the word for its kind. */
  readonly name: string;
  readonly fullName: string;
  /** The other spelling, where there is one. */
  readonly otherName: string | null;
  /** What tells it from one of the same name: the unit above it. */
  readonly parentName: string | null;
}

/** What a row says of its unit. */
export interface TypedUnit {
  readonly code: string;
  readonly name: string;
}

const kindWords: Readonly<Record<string, string>> = {
  'tp.': 'thành phố ',
  tp: 'thành phố ',
  'tx.': 'thị xã ',
  tx: 'thị xã ',
  'tt.': 'thị trấn ',
  tt: 'thị trấn ',
  'h.': 'huyện ',
  'p.': 'phường ',
  'x.': 'xã ',
};
const shortKind = /^(tp\.|tx\.|tt\.|h\.|p\.|x\.|tp(?= )|tx(?= )|tt(?= )) */i;

/** Units by code and by name; several may answer to one. */
export interface UnitFinder<Unit> {
  readonly byCode: (code: string) => readonly Unit[];
  readonly byName: (name: string) => readonly Unit[];
}

/** Finds units by what they are called: as it is spelled, or, where no unit is spelled so, without diacritics. */
export function unitFinder<Unit extends NamedUnit>(units: readonly Unit[]): UnitFinder<Unit> {
  const byCode = grouped(units, ({ code }) => [code]);
  // What became of a code that was taken for a number.
  const byNumber = grouped(units, ({ code }) => [withoutZeros(code)]);
  const bySpelling = grouped(units, (unit) => namesOf(unit).map(asSpelled));
  const byFolded = grouped(units, (unit) => namesOf(unit).map(foldName));
  return {
    byCode: (text) => {
      const code = tidy(text);
      return byCode.get(code) ?? byNumber.get(withoutZeros(code)) ?? [];
    },
    byName: (text) => {
      const full = tidy(text).replace(
        shortKind,
        (_whole, short: string) => kindWords[short.toLowerCase()] ?? '',
      );
      return bySpelling.get(asSpelled(full)) ?? byFolded.get(foldName(full)) ?? [];
    },
  };
}

/** Finds a table's units by what its rows call them: it never guesses between two. */
export function unitMatcher<Unit extends NamedUnit>(
  units: readonly Unit[],
): (typed: TypedUnit) => Verdict<Unit> {
  const { byCode, byName } = unitFinder(units);
  return (typed) => {
    const [code, name] = [tidy(typed.code), tidy(typed.name)];
    if (code === '') return oneOf(byName(name), name);
    const found = oneOf(byCode(code), code);
    if (!found.ok || name === '') return found;
    const meant = byName(name);
    if (meant.includes(found.value)) return found;
    // Code and name of two units: which one is meant, only the writer knows.
    return refuse('INVALID_INPUT', {
      what: 'unit',
      text: `${code} ${name}`,
      hint: 'codeNotName',
      candidates: [...new Set([found.value, ...meant])].map(toldOf),
    });
  };
}

function oneOf<Unit extends NamedUnit>(found: readonly Unit[], text: string): Verdict<Unit> {
  const [unit, ...others] = found;
  if (!unit) return refuse('NOT_FOUND', { what: 'unit', text });
  if (others.length === 0) return allow(unit);
  return refuse('AMBIGUOUS', { text, count: found.length, candidates: found.map(toldOf) });
}

/** A unit as a list of candidates names it. */
function toldOf({ code, fullName, parentName }: NamedUnit): string {
  return parentName === null ? `${code} ${fullName}` : `${code} ${fullName} (${parentName})`;
}

function namesOf({ name, fullName, otherName }: NamedUnit): readonly string[] {
  if (otherName === null) return [name, fullName];
  const kindWord = fullName.endsWith(name) ? fullName.slice(0, -name.length) : '';
  return [name, fullName, otherName, `${kindWord}${otherName}`];
}

const tidy = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
/** Small letters, each syllable's tone behind it: where in `hoà` or `hòa` the tone is written tells nothing apart. */
const asSpelled = (text: string) =>
  tidy(text)
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^\s-]+/g, (syllable) => {
      const spoken = syllable.match(tones)?.join('') ?? '';
      return syllable.replaceAll(tones, '') + spoken;
    });
// Grave, acute, tilde, hook, dot below.
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const withoutZeros = (code: string) => code.replace(/^0+(?=\d)/, '');

function grouped<Unit>(
  units: readonly Unit[],
  keysOf: (unit: Unit) => readonly string[],
): ReadonlyMap<string, readonly Unit[]> {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const key of new Set(keysOf(unit))) {
      const group = groups.get(key);
      if (group) group.push(unit);
      else groups.set(key, [unit]);
    }
  }
  return groups;
}
