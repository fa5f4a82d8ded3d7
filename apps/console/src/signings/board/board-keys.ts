/** The arrows, as steps across columns and down a column. */
const steps: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Place {
  readonly column: number;
  readonly row: number;
}

/**
 * Where an arrow leads from a place, on columns of these heights: a column without cards is passed over, and a shorter one
 * is entered at its last card. Null where the key is no arrow or leads nowhere.
 */
export function placeAfter(key: string, place: Place, heights: readonly number[]): Place | null {
  const step = steps[key];
  if (!step) return null;
  const [across, down] = step;
  if (across === 0) {
    const row = place.row + down;
    return row >= 0 && row < (heights[place.column] ?? 0) ? { ...place, row } : null;
  }
  let column = place.column + across;
  while (heights[column] === 0) column += across;
  const height = heights[column];
  return height === undefined ? null : { column, row: Math.min(place.row, height - 1) };
}
