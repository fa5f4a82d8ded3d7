import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Chain } from './chain.ts';

const laneWidth = 11;
const arrow = 6;

/** The room that the lines need beside the rows. */
export function gutterOf(lanes: number): number {
  return lanes * laneWidth + 2 * arrow;
}

interface ChainLinesProps {
  readonly chain: Chain;
  readonly list: RefObject<HTMLOListElement | null>;
}

/** The lines beside the rows, for the eye; the rows say the same in words. */
export function ChainLines({ chain, list }: ChainLinesProps) {
  const middles = useMiddles(list);
  const gutter = gutterOf(chain.lanes);
  return (
    <svg className="chain-lines" width={gutter} aria-hidden="true">
      {chain.links.map(({ from, to, isInferred, lane }) => {
        const [start, end] = [middles.get(from), middles.get(to)];
        if (start === undefined || end === undefined) return null;
        const x = gutter - arrow - (lane + 1) * laneWidth;
        // A row may begin several lines and end others; a little apart they can be told.
        const [y1, y2] = [start - 4, end + 4];
        const tip = `M${gutter - arrow} ${y2 - 3}l${arrow} 3l-${arrow} 3`;
        return (
          <g key={`${from} ${to}`}>
            <path
              d={`M${gutter} ${y1}H${x}V${y2}H${gutter}`}
              className={isInferred ? 'inferred' : undefined}
            />
            <path d={tip} />
          </g>
        );
      })}
    </svg>
  );
}

/** How far down the middle of each row's first line lies; measured again whenever the list changes its size. */
function useMiddles(list: RefObject<HTMLOListElement | null>): ReadonlyMap<string, number> {
  const [middles, setMiddles] = useState<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    const rows = list.current;
    if (rows === null || typeof ResizeObserver === 'undefined') return undefined;
    const measure = () => {
      const items = [...rows.children].filter((child) => child instanceof HTMLElement);
      setMiddles(
        new Map(items.map((item) => [item.dataset['document'] ?? '', item.offsetTop + 20])),
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(rows);
    return () => observer.disconnect();
  }, [list]);
  return middles;
}
