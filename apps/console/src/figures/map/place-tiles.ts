import type { Centroid } from './district-centroids.ts';

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
  readonly gap: number;
}

/** Where a tile stands: its upper left corner. */
interface Tile {
  readonly code: string;
  readonly left: number;
  readonly top: number;
}

interface Spot {
  readonly code: string;
  x: number;
  y: number;
}

const roundsMax = 500;

/**
 * Puts a tile at each centre and pushes apart those that would overlap, each by half and the short way, until none do;
 * then all of it stays inside the frame.
 */
export function placeTiles(centroids: readonly Centroid[], frame: Frame): readonly Tile[] {
  const { tileWidth, tileHeight, gap } = frame;
  const spots = project(centroids, frame);
  for (let round = 0; round < roundsMax; round += 1) {
    let isSettled = true;
    for (const [index, one] of spots.entries()) {
      for (const other of spots.slice(index + 1)) {
        const overX = tileWidth + gap - Math.abs(one.x - other.x);
        const overY = tileHeight + gap - Math.abs(one.y - other.y);
        // A hair's breadth is not worth another round.
        if (overX <= 0.01 || overY <= 0.01) continue;
        isSettled = false;
        if (overX / tileWidth < overY / tileHeight) part(one, other, 'x', overX / 2);
        else part(one, other, 'y', overY / 2);
      }
    }
    for (const spot of spots) keepInside(spot, frame);
    if (isSettled) break;
  }
  return spots.map(({ code, x, y }) => ({
    code,
    left: x - tileWidth / 2,
    top: y - tileHeight / 2,
  }));
}

/** Degrees to the frame: as far apart east to west as it allows, and north to south. */
function project(centroids: readonly Centroid[], frame: Frame): readonly Spot[] {
  const easts = centroids.map(({ east }) => east);
  const norths = centroids.map(({ north }) => north);
  const scale = (value: number, values: readonly number[], room: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return high === low ? room / 2 : ((value - low) / (high - low)) * room;
  };
  const { width, height, tileWidth, tileHeight } = frame;
  return centroids.map(({ code, east, north }) => ({
    code,
    x: tileWidth / 2 + scale(east, easts, width - tileWidth),
    y: height - tileHeight / 2 - scale(north, norths, height - tileHeight),
  }));
}

function part(one: Spot, other: Spot, axis: 'x' | 'y', by: number): void {
  const [low, high] = one[axis] <= other[axis] ? [one, other] : [other, one];
  low[axis] -= by;
  high[axis] += by;
}

function keepInside(spot: Spot, { width, height, tileWidth, tileHeight }: Frame): void {
  spot.x = Math.min(Math.max(spot.x, tileWidth / 2), width - tileWidth / 2);
  spot.y = Math.min(Math.max(spot.y, tileHeight / 2), height - tileHeight / 2);
}
