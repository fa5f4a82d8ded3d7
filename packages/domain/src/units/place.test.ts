import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liesIn, ordinalUnder, pathUnder, type PathRange, wholeCountry } from './place.ts';

// Twenty bits per level: the most places a parent will ever hold.
const ordinal = fc.integer({ min: 1, max: 2 ** 20 - 1 });

/** A place at any depth below the country, by the ordinals on its way down. */
const way = fc.array(ordinal, { minLength: 1, maxLength: 3 });

function placeAt(ordinals: readonly number[]): PathRange {
  return ordinals.reduce<PathRange>(
    (parent, number, depth) => pathUnder(parent, depth, number),
    wholeCountry,
  );
}

describe('the range of a place', () => {
  it('lies in its parent’s', () => {
    fc.assert(
      fc.property(way, (ordinals) => {
        const [parent, child] = [placeAt(ordinals.slice(0, -1)), placeAt(ordinals)];

        expect(child.path >= parent.path && child.pathEnd <= parent.pathEnd).toBe(true);
      }),
    );
  });

  it('never overlaps a sibling’s', () => {
    fc.assert(
      fc.property(way, ordinal, (ordinals, other) => {
        fc.pre(other !== ordinals.at(-1));
        const one = placeAt(ordinals);
        const two = placeAt([...ordinals.slice(0, -1), other]);

        expect(one.pathEnd <= two.path || two.pathEnd <= one.path).toBe(true);
      }),
    );
  });

  it('holds exactly the places that begin with the same way', () => {
    fc.assert(
      fc.property(way, way, (ancestor, place) => {
        const isBelow = ancestor.every((number, depth) => place[depth] === number);

        expect(liesIn(placeAt(place).path, placeAt(ancestor))).toBe(isBelow);
      }),
    );
  });

  it('holds what was put under it', () => {
    fc.assert(
      fc.property(fc.array(ordinal, { minLength: 3, maxLength: 3 }), (ordinals) => {
        const { path } = placeAt(ordinals);

        return [0, 1, 2, 3].every((depth) => liesIn(path, placeAt(ordinals.slice(0, depth))));
      }),
    );
  });

  it('belongs to the place itself, first number and all', () => {
    const province = placeAt([7]);

    expect(liesIn(province.path, province)).toBe(true);
    expect(liesIn(province.pathEnd, province)).toBe(false);
    expect(liesIn(province.pathEnd, placeAt([8]))).toBe(true);
  });

  it('fits the eight bytes of a PostgreSQL bigint', () => {
    const last = 2 ** 20 - 1;

    expect(placeAt([last, last, last]).pathEnd <= 2n ** 63n - 1n).toBe(true);
  });

  it('tells which place under its parent it is', () => {
    const district = placeAt([1, 5]);

    expect(ordinalUnder(district, 2, placeAt([1, 5, 42]).path)).toBe(42);
    expect(ordinalUnder(wholeCountry, 0, placeAt([7]).path)).toBe(7);
  });
});
