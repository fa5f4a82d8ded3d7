/**
 * The centres of the nine districts of former Yên Bái, by their codes from 2020-02-01 to 2025-06-30, in degrees east and
 * north. Indicative, for a schematic map: nobody licenses the boundaries openly.
 */
export interface Centroid {
  readonly code: string;
  readonly east: number;
  readonly north: number;
}

export const districtCentroids: readonly Centroid[] = [
  { code: '132', east: 104.895, north: 21.708 },
  { code: '133', east: 104.493, north: 21.595 },
  { code: '135', east: 104.722, north: 22.098 },
  { code: '136', east: 104.553, north: 21.909 },
  { code: '137', east: 104.127, north: 21.795 },
  { code: '138', east: 104.789, north: 21.678 },
  { code: '139', east: 104.439, north: 21.499 },
  { code: '140', east: 104.62, north: 21.568 },
  { code: '141', east: 104.944, north: 21.865 },
];
