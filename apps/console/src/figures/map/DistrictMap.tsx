import useMediaQuery from '@mui/material/useMediaQuery';
import type { FigureTableData, IndicatorFields } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import type { FigureView } from '../use-figure-params.ts';
import { DistrictTile } from './DistrictTile.tsx';
import { districtCentroids } from './district-centroids.ts';
import { MapLegend } from './MapLegend.tsx';
import { type Frame, placeTiles } from './place-tiles.ts';
import { quantileClasses } from './quantiles.ts';

interface DistrictMapProps {
  readonly rows: FigureTableData['figureTable']['rows'];
  readonly indicator: IndicatorFields;
  readonly view: FigureView;
}

/** As many shades as nine districts can fill and an eye can tell apart. */
const shades = 4;
const wide: Frame = { width: 880, height: 440, tileWidth: 164, tileHeight: 62, gap: 8 };
const narrow: Frame = { width: 332, height: 470, tileWidth: 104, tileHeight: 74, gap: 6 };

/** The districts as tiles, each where its centre lies; darker is more, and the number is written on it. */
export function DistrictMap({ rows, indicator, view }: DistrictMapProps) {
  const translate = useTranslate();
  const isNarrow = useMediaQuery('screen and (max-width: 767px)', { noSsr: true });
  const frame = isNarrow ? narrow : wide;
  const codes = new Set(rows.map(({ unit }) => unit.code));
  const tiles = placeTiles(
    districtCentroids.filter(({ code }) => codes.has(code)),
    frame,
  );
  const classes = quantileClasses(
    rows.flatMap(({ figures }) => figures[0]?.value ?? []),
    shades,
  );
  return (
    <>
      <p className="hint">{translate('figures.map.about')}</p>
      <div className="district-map" style={{ maxWidth: frame.width, height: frame.height }}>
        <span className="north">{translate('figures.map.north')}</span>
        {tiles.map(({ code, left, top }) => {
          const row = rows.find(({ unit }) => unit.code === code);
          const figure = row?.figures[0];
          if (row === undefined || figure === undefined) return null;
          return (
            <DistrictTile
              key={code}
              unit={row.unit}
              figure={figure}
              indicator={indicator}
              view={view}
              classes={classes}
              style={{
                // In shares of the width, so that a frame a little narrower keeps all of it.
                left: `${(left / frame.width) * 100}%`,
                width: `${(frame.tileWidth / frame.width) * 100}%`,
                top,
                height: frame.tileHeight,
              }}
            />
          );
        })}
      </div>
      <MapLegend classes={classes} rows={rows} indicator={indicator} />
    </>
  );
}
