import { useTranslate } from 'ra-core';
import { type ReactNode } from 'react';
import { useFormat } from '../../format/use-format.ts';
import { Link } from 'react-router-dom';
import type { LineBox, LineDrawingPlan, LineTie } from './draw-line.ts';
import './line.css';

/** Measures of a drawing, in pixels. */
export interface LineSize {
  readonly width: number;
  readonly gap: number;
  readonly pitch: number;
  readonly height: number;
}

/** As drawn on the page of a unit. */
export const wholeLine: LineSize = { width: 188, gap: 74, pitch: 56, height: 40 };

interface LineDrawingProps {
  readonly plan: LineDrawingPlan;
  readonly size: LineSize;
  /** The unit that the page is about. */
  readonly self?: string;
  /** What the drawing shows, for whoever does not see it. */
  readonly label: string;
  /** Where a unit is read, as it was in that column; null where it is on no map. */
  readonly pathOf: (box: LineBox) => string | null;
  /** What stands above each column. */
  readonly heads?: readonly ReactNode[];
}

/** What came of what, drawn from the left to the right: a column for each map, a line for each unit that went on. */
export function LineDrawing({ plan, size, self, label, pathOf, heads }: LineDrawingProps) {
  const { boxes, ties, rows, days } = plan;
  const columns = Array.from({ length: days.length + 1 }, (_, column) => ({
    column,
    standing: boxes.filter((box) => box.column === column),
  }));
  const step = size.width + size.gap;
  const width = step * columns.length - size.gap;
  const height = rows * size.pitch;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
    <section className="scroll-x line-scroll" tabIndex={0} aria-label={label}>
      <div className="line-drawing" style={{ width }}>
        {heads === undefined ? null : (
          <div
            className="line-heads"
            style={{
              gridTemplateColumns: `repeat(${columns.length - 1}, ${step}px) ${size.width}px`,
            }}
          >
            {columns.map(({ column }) => (
              <div key={column}>{heads[column]}</div>
            ))}
          </div>
        )}
        <div className="line-field" style={{ height }}>
          <svg aria-hidden="true" width={width} height={height}>
            {ties.map((tie) => (
              <Tie key={keyOf(tie)} tie={tie} size={size} />
            ))}
          </svg>
          {columns.map(({ column, standing }) => (
            <ul key={column}>
              {standing.map((box) => (
                <li
                  key={box.unit.id}
                  style={{
                    left: column * step,
                    top: box.row * size.pitch + (size.pitch - size.height) / 2,
                    width: size.width,
                    height: size.height,
                  }}
                >
                  <Box box={box} isSelf={box.unit.id === self} path={pathOf(box)} />
                </li>
              ))}
            </ul>
          ))}
        </div>
      </div>
    </section>
  );
}

function keyOf({ from, to }: LineTie): string {
  return `${from.unit.id} ${to.unit.id} ${to.column}`;
}

function Tie({
  tie: { from, to, share },
  size,
}: {
  readonly tie: LineTie;
  readonly size: LineSize;
}) {
  const format = useFormat();
  const step = size.width + size.gap;
  const [left, right] = [from.column * step + size.width, to.column * step];
  const middle = (left + right) / 2;
  const yOf = ({ row }: LineBox) => (row + 0.5) * size.pitch;
  const [start, end] = [yOf(from), yOf(to)];
  return (
    <>
      <path
        className={share === null || to.isVerified ? undefined : 'unverified'}
        d={`M${left} ${start}C${middle} ${start} ${middle} ${end} ${right} ${end}`}
      />
      {share === null || share === '1' ? null : (
        <text x={middle} y={(start + end) / 2 - 4}>
          {format.number(share)}
        </text>
      )}
    </>
  );
}

interface BoxProps {
  readonly box: LineBox;
  readonly isSelf: boolean;
  readonly path: string | null;
}

function Box({ box: { unit, isVerified, codeWasOf }, isSelf, path }: BoxProps) {
  const translate = useTranslate();
  const code = translate('units.code', { code: unit.code });
  const words = (
    <>
      <b>{unit.fullName}</b>
      <small>
        {codeWasOf === null
          ? code
          : `${code}, ${translate('units.line.codeWasOf', { name: codeWasOf })}`}
      </small>
    </>
  );
  const look = isSelf ? 'line-box self' : isVerified ? 'line-box' : 'line-box unverified';
  return path === null ? (
    <span className={look}>{words}</span>
  ) : (
    <Link className={look} to={path} aria-current={isSelf ? 'page' : undefined}>
      {words}
    </Link>
  );
}
