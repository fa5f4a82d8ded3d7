/**
 * What DOMAIN says of figures, said as plainly as possible: unit by unit, cell by cell, with no path, no range, no
 * derived row. Numbers are small and shares are quarters, so that plain numbers are exact.
 */
import { date, type IsoDate } from '@phoihop/domain/dates';
import type { DatedPeriod } from '@phoihop/domain/indicators';
import { livesIn, type WorldCell, type WorldIndicator, type WorldSheet } from './cells.ts';
import { WorldMap } from './world-map.ts';
import type { World, WorldUnit } from './world.ts';

export interface Asked {
  readonly target: string;
  readonly indicator: WorldIndicator;
  readonly window: { readonly firstDay: IsoDate; readonly lastDay: IsoDate };
  readonly asOf: IsoDate;
  readonly layer: 1 | 2;
  readonly borders: IsoDate | null;
}

export interface Told {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly cells: readonly [reported: number, expected: number];
  readonly units: readonly [reported: number, expected: number];
  readonly notApplicable: number;
  readonly inherited: boolean;
  readonly oldest: IsoDate | null;
  readonly newest: IsoDate | null;
  readonly faults: readonly string[];
}

interface Amount {
  readonly on: IsoDate;
  readonly share: number;
  readonly value: number | null;
  readonly pair: readonly [number, number] | null;
  readonly isInherited: boolean;
}

type Cell = {
  readonly state: WorldCell['state'];
  readonly value: number | null;
  readonly pair: readonly [number, number] | null;
};

export class Oracle {
  private readonly sheets: ReadonlyMap<string, WorldSheet>;
  private readonly communes: readonly WorldUnit[];

  private readonly world: World;
  private readonly map: WorldMap;
  private readonly periodsOf: ReadonlyMap<string, readonly DatedPeriod[]>;

  constructor(
    world: World,
    sheets: readonly WorldSheet[],
    periodsOf: ReadonlyMap<string, readonly DatedPeriod[]>,
  ) {
    this.world = world;
    this.map = new WorldMap(world);
    this.periodsOf = periodsOf;
    this.sheets = new Map(sheets.map((sheet) => [`${sheet.unit} ${sheet.period.id}`, sheet]));
    this.communes = world.units.filter(({ level }) => level === 'COMMUNE');
  }

  tell({ borders, ...question }: Asked): Told {
    // A target that is not there on the day is looked at as it stood nearest to it.
    const day = borders && this.map.nearest(question.target, borders);
    const asked: Asked = { ...question, borders: day };
    const { indicator, window, asOf } = asked;
    const end = asOf < window.lastDay ? asOf : window.lastDay;
    // A window that has not begun asks of no period.
    const known = asOf < window.firstDay ? [] : (this.periodsOf.get(indicator.calendar) ?? []);
    const own = known
      .filter(({ frequency, lastDay }) => frequency === indicator.frequency && lastDay <= end)
      .toSorted((one, other) => one.ordinal - other.ordinal);
    const inside = own.filter(({ lastDay }) => lastDay >= window.firstDay);
    const last = own.at(-1);
    const due = indicator.kind === 'STOCK' && inside.length === 0 && last ? [last] : inside;
    const counted = this.count(asked, due);
    const amounts =
      indicator.kind === 'FLOW' ? this.flows(asked, due) : this.stocks(asked, last, end);
    // Who is still to report belongs to the figure as well as who has.
    const expected = this.expected(asked, due).filter(
      (unit) => indicator.kind === 'FLOW' || (last && this.map.livesOn(unit, last.lastDay)),
    );
    return { ...counted, ...this.sum(asked, amounts, expected) };
  }

  /** Cells and units that are due, and which of them have reported. */
  private count(asked: Asked, due: readonly DatedPeriod[]) {
    let [reported, expected, notApplicable, unitsReported, unitsExpected] = [0, 0, 0, 0, 0];
    for (const unit of this.communes) {
      const cells = due
        .filter((period) => livesIn(this.world, unit, period) && this.belongs(asked, unit, period))
        .map((period) => this.cell(unit.id, period, asked)?.state ?? null);
      const told = cells.filter((state) => state === 'REPORTED').length;
      const exempt = cells.filter((state) => state === 'NOT_APPLICABLE').length;
      reported += told;
      notApplicable += exempt;
      expected += cells.length - exempt;
      if (cells.length > exempt) unitsExpected++;
      if (told > 0 && told + exempt === cells.length) unitsReported++;
    }
    return {
      cells: [reported, expected] as const,
      units: [unitsReported, unitsExpected] as const,
      notApplicable,
    };
  }

  /** The units of which some cell is due. */
  private expected(asked: Asked, due: readonly DatedPeriod[]): readonly WorldUnit[] {
    return this.communes.filter((unit) =>
      due.some(
        (period) =>
          livesIn(this.world, unit, period) &&
          this.belongs(asked, unit, period) &&
          this.cell(unit.id, period, asked)?.state !== 'NOT_APPLICABLE',
      ),
    );
  }

  /** Whether a unit's cell of a period counts for the target: by where it stood then, or by what became of it. */
  private belongs({ target, borders }: Asked, unit: WorldUnit, period: DatedPeriod): boolean {
    if (borders !== null)
      return this.map
        .images(unit.id, borders)
        .some(({ id }) => this.map.liesUnder(id, target, borders));
    const lastOwn =
      unit.to !== null && unit.to <= period.lastDay ? before(unit.to) : period.lastDay;
    return this.map.liesUnder(unit.id, target, lastOwn);
  }

  private flows(asked: Asked, due: readonly DatedPeriod[]): readonly (Amount & { unit: string })[] {
    return this.communes.flatMap((unit) =>
      due
        .filter((period) => livesIn(this.world, unit, period) && this.belongs(asked, unit, period))
        .flatMap((period) => {
          const cell = this.cell(unit.id, period, asked);
          if (cell?.state !== 'REPORTED') return [];
          return [
            {
              unit: unit.id,
              on: period.lastDay,
              share: 1,
              value: cell.value,
              pair: cell.pair,
              isInherited: false,
            },
          ];
        }),
    );
  }

  private stocks(
    asked: Asked,
    last: DatedPeriod | undefined,
    end: IsoDate,
  ): readonly (Amount & { unit: string })[] {
    if (!last) return [];
    const { target, borders } = asked;
    // On other borders it is told by the units that lived when it was last counted.
    const day = borders === null ? end : last.lastDay;
    return this.communes
      .filter((unit) => this.map.livesOn(unit, day))
      .filter((unit) =>
        borders === null
          ? this.map.liesUnder(unit.id, target, day)
          : this.map
              .images(unit.id, borders)
              .some(({ id }) => this.map.liesUnder(id, target, borders)),
      )
      .flatMap((unit) =>
        this.stockOf(unit.id, last, asked).map((amount) => ({ ...amount, unit: unit.id })),
      );
  }

  /** A unit's own last cell, or until it has one the shares of its predecessors'. */
  private stockOf(unit: string, last: DatedPeriod, asked: Asked): readonly Amount[] {
    const { indicator } = asked;
    const candidates = (this.periodsOf.get(indicator.calendar) ?? [])
      .filter((period) => period.frequency === indicator.frequency)
      .filter(({ ordinal }) => ordinal > last.ordinal - indicator.maxAge && ordinal <= last.ordinal)
      .toSorted((one, other) => other.ordinal - one.ordinal);
    for (const period of candidates) {
      const cell = this.cell(unit, period, asked);
      if (cell?.state === 'NOT_APPLICABLE') return [];
      if (cell)
        return [
          { on: period.lastDay, share: 1, value: cell.value, pair: cell.pair, isInherited: false },
        ];
    }
    return this.world.lineage
      .filter(({ successor }) => successor === unit)
      .flatMap(({ predecessor, share }) =>
        this.stockOf(predecessor, last, asked).map((amount) => ({
          ...amount,
          share: amount.share * share,
          isInherited: true,
        })),
      );
  }

  private sum(
    { target, borders }: Asked,
    amounts: readonly (Amount & { unit: string })[],
    expected: readonly WorldUnit[],
  ) {
    const faults =
      borders === null
        ? []
        : [
            ...new Set(
              [...amounts, ...expected.map(({ id: unit }) => ({ unit }))].map(({ unit }) => unit),
            ),
          ].filter((unit) =>
            this.map
              .images(unit, borders)
              .some(({ id }) => !this.map.liesUnder(id, target, borders)),
          );
    const total = (of: (amount: Amount) => number | null | undefined) => {
      const parts = amounts.flatMap((amount) => {
        const part = of(amount);
        return typeof part === 'number' ? [part * amount.share] : [];
      });
      return parts.length === 0 || faults.length > 0
        ? null
        : parts.reduce((left, right) => left + right, 0);
    };
    const days = amounts.map(({ on }) => on).toSorted();
    return {
      value: total(({ value }) => value),
      numerator: total(({ pair }) => pair?.[0]),
      denominator: total(({ pair }) => pair?.[1]),
      inherited: amounts.some(({ isInherited }) => isInherited),
      oldest: days[0] ?? null,
      newest: days.at(-1) ?? null,
      faults: faults.toSorted(),
    };
  }

  /** What the version that counts in the layer says; of a ratio, where both of its parts are told. */
  private cell(unit: string, period: DatedPeriod, { indicator, layer }: Asked): Cell | null {
    if (indicator.parts) {
      const [numerator, denominator] = indicator.parts.map((key) =>
        this.told(unit, period, key, layer),
      );
      if (!numerator || !denominator) return null;
      if (numerator.state === 'NOT_APPLICABLE' || denominator.state === 'NOT_APPLICABLE') {
        return { state: 'NOT_APPLICABLE', value: null, pair: null };
      }
      return {
        state: 'REPORTED',
        value: null,
        pair: [numerator.value ?? 0, denominator.value ?? 0],
      };
    }
    const told = this.told(unit, period, indicator.key, layer);
    return told ? { ...told, pair: null } : null;
  }

  private told(
    unit: string,
    period: DatedPeriod,
    key: string,
    layer: 1 | 2,
  ): WorldCell | undefined {
    const sheet = this.sheets.get(`${unit} ${period.id}`);
    const accepted = sheet?.last === 'ACCEPTED' ? sheet.versions.at(-1) : sheet?.versions.at(-2);
    const version = layer === 2 && sheet?.last === 'SUBMITTED' ? sheet.versions.at(-1) : accepted;
    return version?.find((cell) => cell.indicator === key);
  }
}

function before(day: IsoDate): IsoDate {
  const [found] = [new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)];
  return date(found ?? day);
}
