import { expect, test } from 'vitest';
import { districtCentroids } from './district-centroids.ts';
import { type Frame, placeTiles } from './place-tiles.ts';

const frames: readonly Frame[] = [
  { width: 880, height: 440, tileWidth: 164, tileHeight: 62, gap: 8 },
  { width: 332, height: 470, tileWidth: 104, tileHeight: 74, gap: 6 },
];

test.each(frames)('nine districts stand in $width px without touching each other', (frame) => {
  const tiles = placeTiles(districtCentroids, frame);
  expect(tiles).toHaveLength(9);
  for (const [index, one] of tiles.entries()) {
    expect(one.left).toBeGreaterThanOrEqual(-0.01);
    expect(one.left + frame.tileWidth).toBeLessThanOrEqual(frame.width + 0.01);
    expect(one.top).toBeGreaterThanOrEqual(-0.01);
    expect(one.top + frame.tileHeight).toBeLessThanOrEqual(frame.height + 0.01);
    for (const other of tiles.slice(index + 1)) {
      const isApart =
        Math.abs(one.left - other.left) >= frame.tileWidth - 0.01 ||
        Math.abs(one.top - other.top) >= frame.tileHeight - 0.01;
      expect([one.code, other.code, isApart]).toEqual([one.code, other.code, true]);
    }
  }
});

test.each(frames)('in $width px the corners of the province stay corners', (frame) => {
  const tiles = placeTiles(districtCentroids, frame);
  const by = (side: 'left' | 'top') => tiles.toSorted((one, other) => one[side] - other[side]);
  // Lục Yên is the northernmost, Mù Cang Chải the westernmost, Trạm Tấu the southernmost.
  expect(by('top')[0]?.code).toBe('135');
  expect(by('left')[0]?.code).toBe('137');
  expect(by('top').at(-1)?.code).toBe('139');
});
