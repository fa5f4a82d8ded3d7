import { divide } from '@phoihop/domain/decimal';
import { unitLevels } from '@phoihop/domain/units';
import { inSentence } from '../document/in-sentence.ts';
import { inline } from '../signings/naming.ts';
import { dayInWords } from '../vietnamese-date.ts';
import { countInSentence, countText, fraction, numberInVietnamese } from './figure-text.ts';
import { unitsInWords } from './level-words.ts';
import type { ReviewSnapshot, ReviewUnit } from './review-snapshot.ts';

/** Up to so many units are named within the sentence; more stand below it, by the unit they lie under. */
const namedInline = 5;

/** Who has reported, who has not and who need not: every unit that is missing is named. */
export function completenessParagraphs(snapshot: ReviewSnapshot): readonly string[] {
  const { issuedOn, completeness } = snapshot;
  const missing = completeness.missing.map((code) => unitOf(snapshot, code));
  // What is accepted after the figures were cut off counts too: how many have reported is told of the day of issue.
  const begin = `Tính đến ${dayInWords(issuedOn)}, ${reportedInWords(snapshot)}`;
  return [
    ...missingParagraphs(begin, missing, snapshot),
    ...exemptParagraphs(snapshot),
    ...(missing.length === 0
      ? []
      : [
          'Số liệu trong báo cáo này cộng từ các phiếu số liệu đã được chấp nhận, kể cả phiếu của đơn vị chưa có báo cáo trong đợt này; bên mỗi số ghi rõ cộng từ bao nhiêu đơn vị. Số liệu chưa có không được ước tính thay.',
        ]),
  ];
}

function missingParagraphs(
  begin: string,
  missing: readonly ReviewUnit[],
  snapshot: ReviewSnapshot,
): readonly string[] {
  if (missing.length === 0) return [`${begin}.`];
  if (missing.length <= namedInline) {
    const names = missing.map((unit) => withParent(unit, snapshot));
    return [`${begin}; chưa báo cáo: ${names.join(', ')}.`];
  }
  return [
    `${begin}; chưa báo cáo: ${countInSentence(missing.length)} đơn vị, gồm:`,
    ...byParent(missing, snapshot),
  ];
}

/** Units named under what they lie under, a line for each such unit. */
function byParent(units: readonly ReviewUnit[], snapshot: ReviewSnapshot): readonly string[] {
  const groups = new Map<ReviewUnit | null, string[]>();
  for (const unit of units) {
    const parent = parentOf(unit, snapshot);
    groups.set(parent, [...(groups.get(parent) ?? []), inline(unit.fullName)]);
  }
  const lines = [...groups].map(
    ([parent, names]) =>
      `- ${parent === null ? '' : `${parent.fullName} (${countInSentence(names.length)}): `}${names.join(', ')}`,
  );
  return lines.map((line, index) => `${line}${index === lines.length - 1 ? '.' : ';'}`);
}

function exemptParagraphs(snapshot: ReviewSnapshot): readonly string[] {
  const exempt = snapshot.units.filter(({ state }) => state === 'EXEMPT');
  const lines = exempt.map(
    (unit) =>
      `${withParent(unit, snapshot)}, lý do: ${inReason(unit.exemptReason) ?? 'chưa ghi lý do'}`,
  );
  if (lines.length === 0) return [];
  if (lines.length === 1) return [`Được miễn báo cáo: ${lines[0]}.`];
  return [
    `Được miễn báo cáo: ${countInSentence(lines.length)} đơn vị, gồm:`,
    ...lines.map((line, index) => `- ${line}${index === lines.length - 1 ? '.' : ';'}`),
  ];
}

/** A reason within a sentence: in one line, without its own full stop. */
function inReason(reason: string | null): string | null {
  return reason?.replaceAll(/\s+/g, ' ').trim().replace(/\.+$/, '') || null;
}

/** How many have reported of how many had to, level by level: the denominators differ. */
export function reportedInWords({ units, unit: root }: ReviewSnapshot): string {
  const asked = units.filter(({ code, state }) => code !== root.code && state !== 'EXEMPT');
  const parts = unitLevels.toReversed().flatMap((level) => {
    const there = asked.filter((unit) => unit.level === level);
    if (there.length === 0) return [];
    const accepted = there.filter(({ state }) => state === 'ACCEPTED').length;
    const kinds = unitsInWords(
      level,
      there.map(({ fullName }) => fullName),
    );
    return [`${fraction(accepted, there.length)} ${kinds} (${percentage(accepted, there.length)})`];
  });
  return parts.length === 0
    ? 'không có đơn vị nào phải báo cáo'
    : `${inSentence(parts)} đã có báo cáo được chấp nhận`;
}

/** A share as offices write it: `89,33%`, `100%`. */
export function percentage(part: number, whole: number): string {
  const share = divide(String(part * 100), String(whole), 2);
  if (share === null) return '0%';
  return `${share.includes('.') ? numberInVietnamese(share, 2) : countText(Number(share))}%`;
}

/** A unit with what it lies under: `xã Minh Quân (huyện Trấn Yên)`. */
function withParent(unit: ReviewUnit, snapshot: ReviewSnapshot): string {
  const parent = parentOf(unit, snapshot);
  const name = inline(unit.fullName);
  return parent === null ? name : `${name} (${inline(parent.fullName)})`;
}

function parentOf({ parentCode }: ReviewUnit, { units, unit }: ReviewSnapshot): ReviewUnit | null {
  if (parentCode === null || parentCode === unit.code) return null;
  return units.find(({ code }) => code === parentCode) ?? null;
}

/** The unit of a code; one that is not on record is named by its code. */
function unitOf({ units, unit }: ReviewSnapshot, code: string): ReviewUnit {
  const named = units.find((each) => each.code === code);
  return (
    named ?? {
      code,
      fullName: code,
      level: unit.level,
      parentCode: null,
      state: 'MISSING',
      exemptReason: null,
    }
  );
}
