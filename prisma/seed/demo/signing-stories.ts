import { date, type IsoDate } from '@phoihop/domain/dates';
import type { SigningState } from '@phoihop/domain/signings';
import { castMember, type CastMember } from '../cast.ts';
import { stableId, stableNumber } from '../../src/stable-id.ts';
import { provinceCode, unitOf, unitsAt, type SeedUnit } from '../unit-list.ts';
import { signedDays } from './signed-days.ts';
import { historyOf, type SigningStep } from './signing-history.ts';
import { expired, unfinished } from './unfinished.ts';

/** All there is to tell about the signing of one district or commune. */
export interface SigningStory {
  readonly id: string;
  readonly unit: SeedUnit;
  readonly state: SigningState;
  readonly signedOn: IsoDate | null;
  readonly validTo: IsoDate | null;
  /** The unit whose signing it makes concrete. */
  readonly basisUnit: SeedUnit;
  /** Who acts for the unit, and who for its parent. */
  readonly unitSide: CastMember;
  readonly parentSide: CastMember;
  readonly steps: readonly SigningStep[];
}

function storyOf(unit: SeedUnit): SigningStory {
  const { code } = unit;
  const signedOn = signedDays.get(code) ?? null;
  const { state, lastOn } = unfinished[code] ?? { state: 'SIGNED' as const, lastOn: signedOn };
  if (lastOn === null) throw new Error(`nothing is told of the signing of ${unit.fullName}`);
  const parentCode = unit.parentCode ?? provinceCode;
  const isCommune = unit.level === 'COMMUNE';
  const wasReturned = isCommune && stableNumber(`returned:${code}`, 7) === 0;
  return {
    id: stableId(`signing:${code}`),
    unit,
    state,
    signedOn,
    validTo: endOf(code, signedOn),
    basisUnit: unitOf(signedDays.has(parentCode) ? parentCode : provinceCode),
    unitSide: castMember(isCommune ? `xa-${code}` : `huyen-${code}`),
    parentSide: castMember(isCommune ? `huyen-${parentCode}` : 'tinh'),
    steps: historyOf({ code, state, lastOn, wasReturned }),
  };
}

// Some agree on a term, most on none.
function endOf(code: string, signedOn: IsoDate | null): IsoDate | null {
  if (code === expired.code) return expired.validTo;
  const hasTerm = signedOn !== null && stableNumber(`term:${code}`, 3) === 0;
  return hasTerm ? date('2026-01-01') : null;
}

/** The signings of the 9 districts and 173 communes as they stand on 2023-12-15; all synthetic. */
export const signingStories: readonly SigningStory[] = [
  ...unitsAt('DISTRICT'),
  ...unitsAt('COMMUNE'),
].map(storyOf);
