import type { IsoDate } from '@phoihop/domain/dates';
import type { ComingCode, UnitBefore } from '@phoihop/domain/units';
import type { Writing } from './writing.ts';

/** The map that an act meets: who lives on the day before it takes effect, and which codes come later. */
export interface MapBefore {
  readonly units: readonly UnitBefore[];
  readonly coming: readonly ComingCode[];
}

/** Reads the map as an act of that day meets it. */
export async function readMapBefore(
  { read }: Pick<Writing, 'read'>,
  effectiveOn: IsoDate,
): Promise<MapBefore> {
  const units = await read<UnitBefore>(unitsBefore, [effectiveOn]);
  const coming = await read<ComingCode>(comingCodes, [effectiveOn]);
  return { units, coming };
}

const unitsBefore = `
  SELECT unit.id::text, version.code, version.kind::text, version.name, version.full_name AS "fullName",
         version.other_name AS "otherName", version.parent_id::text AS "parentId", version.communes_total AS "communesTotal",
         (SELECT to_char(min(day), 'YYYY-MM-DD') FROM (
            SELECT unit.valid_to AS day
            UNION ALL SELECT unnest(ARRAY[other.valid_from, other.valid_to]) FROM unit_version other WHERE other.unit_id = unit.id
            UNION ALL SELECT unnest(ARRAY[place.valid_from, place.valid_to]) FROM place WHERE place.unit_id = unit.id) change
           WHERE day >= $1::date) AS "changesOn"
    FROM unit
    JOIN unit_version version ON version.unit_id = unit.id
     AND version.valid_from < $1::date AND (version.valid_to IS NULL OR version.valid_to >= $1::date)
   WHERE unit.valid_from < $1::date AND (unit.valid_to IS NULL OR unit.valid_to >= $1::date)
   ORDER BY version.code`;

const comingCodes = `
  SELECT version.code, version.full_name AS "fullName", to_char(greatest(version.valid_from, $1::date), 'YYYY-MM-DD') AS "from"
    FROM unit JOIN unit_version version ON version.unit_id = unit.id
   WHERE unit.valid_from >= $1::date AND (version.valid_to IS NULL OR version.valid_to > $1::date)
   ORDER BY version.code, version.valid_from`;
