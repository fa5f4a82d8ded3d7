/**
 * SYNTHETIC: which units meet which standard at the end of 2022, for the demo alone.
 *
 * The source prints how many, not which. The choice is repeatable, the tiers are nested, and every xã of a
 * recognised district is itself recognised.
 */
import { stableNumber } from '../../src/stable-id.ts';
import { unitsAt, type SeedUnit } from '../unit-list.ts';

const recognisedDistricts: readonly string[] = ['132', '133', '138'];
const highlandDistricts: readonly string[] = ['137', '139'];

/** Codes of the units that meet each standard, by the standard's key. */
export function recognise(): Readonly<Record<string, readonly string[]>> {
  const communes = unitsAt('COMMUNE').toSorted(byMerit);
  const rural = codesOf(communes.filter((unit) => unit.kind === 'XA'));
  const urban = codesOf(communes.filter((unit) => unit.kind !== 'XA'));
  return {
    // One ranking for all four, so that whoever meets a tier meets the ones below it.
    security_criterion: rural.slice(0, 134),
    new_rural: rural.slice(0, 99),
    new_rural_advanced: rural.slice(0, 27),
    new_rural_model: rural.slice(0, 6),
    civilised_urban: urban.slice(0, 18),
    new_rural_district: recognisedDistricts,
  };
}

function byMerit(one: SeedUnit, other: SeedUnit): number {
  return rankOf(one) - rankOf(other);
}

function rankOf({ code, parentCode }: SeedUnit): number {
  const chance = stableNumber(`merit:${code}`, 1_000_000);
  if (recognisedDistricts.includes(parentCode ?? '')) return chance;
  return chance + (highlandDistricts.includes(parentCode ?? '') ? 2_000_000 : 1_000_000);
}

function codesOf(units: readonly SeedUnit[]): readonly string[] {
  return units.map((unit) => unit.code);
}
