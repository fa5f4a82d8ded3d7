import fc from 'fast-check';
import { soaked } from '@phoihop/vitest/soak';
import { expect, it } from 'vitest';
import { roles } from '../../access/access.ts';
import { multiply, sum } from '../../decimal.ts';
import { decideAccess } from './access-diff.ts';
import type { HeldGrant } from './followers.ts';
import { changeTypes, type AccessGrant, type UnitRef } from './act.ts';
import { imageFinder, type LineageEdge } from './line.ts';
import { mapBefore } from './map-of-plan.fixture.ts';
import type { MapUnit } from './map.ts';
import * as naive from './naive.fixture.ts';
import { drawMap, type Dice } from './random-acts.fixture.ts';
import { runActs, type RunAct } from './run-acts.fixture.ts';

const runs = { numRuns: soaked(1000) };
/** In milliseconds; a run takes 3 where nothing else is under way. */
const timeout = soaked(1000) * 200;
const number = fc.nat({ max: 9999 });
const map = fc
  .tuple(
    fc.array(number, { minLength: 1, maxLength: 4 }),
    fc.array(number, { minLength: 2, maxLength: 9 }),
  )
  .map(([districts, communes]) => drawMap(districts, communes));

const actsOf = (types: readonly Dice['type'][]) => {
  const dice: fc.Arbitrary<Dice> = fc.record({
    type: fc.constantFrom(...types),
    level: fc.constantFrom('COMMUNE', 'COMMUNE', 'DISTRICT', 'DISTRICT', 'PROVINCE'),
    numbers: fc.array(number, { minLength: 4, maxLength: 4 }),
  });
  const act = fc.array(dice, { minLength: 1, maxLength: 4 });
  return fc.array(act, { minLength: 3, maxLength: 7 });
};

/** How often something happened, for a test that would pass when nothing did. */
function tally() {
  const met = new Map<string, number>();
  return {
    count: (what: string) => met.set(what, (met.get(what) ?? 0) + 1),
    rare: (among: readonly string[]) => among.filter((what) => (met.get(what) ?? 0) < 10),
  };
}

const sortedById = (units: readonly MapUnit[]) =>
  units.toSorted((one, other) => (one.id < other.id ? -1 : 1));
const isCommune = ({ kind }: MapUnit) => ['XA', 'PHUONG', 'THI_TRAN'].includes(kind);
const totalOf = (parts: readonly naive.Fraction[]) => parts.reduce(naive.plus, naive.nothing);

it(
  'after acts of every sort a map is a map, a lineage a lineage, and each act can be taken back',
  () => {
    const { count, rare } = tally();
    fc.assert(
      fc.property(map, actsOf(changeTypes), (first, acts) => {
        const ran: RunAct[] = [];
        for (const act of runActs(first, acts)) {
          ran.push(act);
          const { changes, plan, before, after, edges, idOf, idIn } = act;
          for (const { type } of changes) count(type);

          expect(naive.flawsOf(after)).toEqual([]);
          expect(sortedById(mapBefore(after, plan, idOf))).toEqual(sortedById(before));
          expect(plan.moved.map(({ unit }) => idIn(unit)).toSorted()).toEqual(
            naive.placedAnew(before, after),
          );
          expect(naive.misplaced(plan.moved, after, idIn)).toEqual([]);

          const lineage = [...act.lineage, ...edges];
          expect(naive.runsInCircle(lineage)).toBe(false);
          for (const { predecessorId } of edges) {
            const shares = lineage.filter((edge) => edge.predecessorId === predecessorId);
            const handedOn = shares.reduce((all, { share }) => all + naive.shareDigits(share), 0n);
            expect(handedOn).toBe(naive.shareDigits('1'));
          }
        }
        const back = ran.reduceRight<readonly MapUnit[]>(
          (later, { plan, idOf }) => mapBefore(later, plan, idOf),
          ran.at(-1)?.after ?? first,
        );
        expect(sortedById(back)).toEqual(sortedById(first));
      }),
      runs,
    );
    expect(rare(changeTypes)).toEqual([]);
  },
  timeout,
);

it(
  'no act changes a total of the whole: not a flow’s, not a stock’s, not on the first day’s map nor on the last',
  () => {
    const { count, rare } = tally();
    const reports = fc.array(fc.array(number, { maxLength: 5 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(map, actsOf(changeTypes), reports, (first, acts, reported) => {
        const cells: { readonly unitId: string; readonly value: bigint }[] = [];
        const stocks = new Map<string, bigint>();
        for (const [index, act] of [...runActs(first, acts)].entries()) {
          const { before, after, edges } = act;
          const lineage = [...act.lineage, ...edges];
          const communes = before.filter(isCommune);
          for (const report of reported[index] ?? []) {
            const unitId = communes[report % communes.length]?.id;
            if (unitId === undefined) continue;
            cells.push({ unitId, value: BigInt(report) });
            stocks.set(unitId, BigInt(report));
            count('reported');
          }

          // Of a commune that was abolished nothing comes: what it had is nobody's, and no more is lost than that.
          const isHeir = (id: string) => edges.some(({ predecessorId }) => predecessorId === id);
          const abolished = act.plan.endedUnits.filter((id) => !isHeir(id));
          const stockOf = (ids: readonly string[], known: readonly LineageEdge[]) =>
            totalOf(ids.map((id) => naive.stockOf(id, stocks, known)));
          const idsOf = (units: readonly MapUnit[]) => units.filter(isCommune).map(({ id }) => id);
          const lostStock = stockOf(abolished, act.lineage);
          const stockAfter = naive.plus(stockOf(idsOf(after), lineage), lostStock);
          expect(naive.isSame(stockAfter, stockOf(idsOf(before), act.lineage))).toBe(true);

          const lives = (id: string) => after.some((unit) => unit.id === id);
          const held = naive.handedOn(cells, lineage);
          const flow = { over: cells.reduce((all, { value }) => all + value, 0n), under: 1n };
          expect(naive.isSame(totalOf([...held.values()]), flow)).toBe(true);
          const lost = totalOf([...held].flatMap(([id, value]) => (lives(id) ? [] : [value])));
          const today = cells.flatMap(({ unitId, value }) =>
            (lives(unitId)
              ? [{ share: '1' }]
              : imageFinder(lineage, 'SUCCESSORS', lives)(unitId)
            ).map(({ share }) => multiply(String(value), share)),
          );
          expect(naive.isSame(naive.plus(naive.fractionOf(sum(today)), lost), flow)).toBe(true);
          if (today.length > cells.length) count('parted');

          // On the first day's map somebody stands for each cell, unless its unit came of nothing there.
          const wasThere = (id: string) => first.some((unit) => unit.id === id);
          const missing = cells.filter(
            ({ unitId }) =>
              !wasThere(unitId) &&
              imageFinder(lineage, 'PREDECESSORS', wasThere)(unitId).length === 0,
          );
          expect(missing.filter(({ unitId }) => naive.cameOf(unitId, lineage, wasThere))).toEqual(
            [],
          );
        }
      }),
      runs,
    );
    expect(rare(['reported', 'parted'])).toEqual([]);
  },
  timeout,
);

it(
  'nobody comes to see what the listed rows do not name, and no grant follows in a greater role',
  () => {
    const { count, rare } = tally();
    const role = fc.constantFrom(...roles, ...roles.filter((each) => each === 'VIEWER'));
    const given = fc.array(fc.tuple(number, role), { minLength: 2, maxLength: 6 });
    const asked = fc.array(fc.array(fc.tuple(number, number, role), { maxLength: 6 }), {
      minLength: 8,
      maxLength: 8,
    });
    const acts = actsOf([...changeTypes, 'MERGE', 'MERGE', 'MERGE', 'MERGE']);
    fc.assert(
      fc.property(map, acts, given, asked, (first, thrown, places, proposals) => {
        const grants: HeldGrant[] = places.map(([place, held], index) => ({
          id: `g${index}`,
          accountId: `a${index % 3}`,
          role: held,
          unitId: first[place % first.length]?.id ?? '',
        }));
        for (const [index, act] of [...runActs(first, thrown)].entries()) {
          const { before, after, edges, plan, idIn, idOf } = act;
          const facts = { map: before, plan, lineage: act.lineage, grants: [...grants] };
          const listed: AccessGrant[] = [];
          for (const [which, where, wanted] of proposals[index] ?? []) {
            const row = drawRow(act, grants, which, where, wanted);
            if (row && decideAccess(facts, [...listed, row]).ok) listed.push(row);
            else if (row) count('refused');
          }
          const diff = decideAccess(facts, listed);
          if (!diff.ok) throw new Error(diff.code);

          const isPartial = ({ hasUnrecordedParts }: (typeof plan.newUnits)[number]) =>
            hasUnrecordedParts;
          const unknown = new Set(plan.newUnits.filter(isPartial).map(({ key }) => idOf(key)));
          const seen = { before, after, lineage: edges, unknown, grants: facts.grants };
          const gains = diff.value.filter(({ type }) => type === 'GAIN');
          expect(gains.map(({ grantId, unit }) => `${grantId} ${idIn(unit)}`).toSorted()).toEqual(
            naive.gainsBySeeing(seen),
          );
          expect(naive.unlisted({ ...seen, rows: diff.value, idOf: idIn })).toEqual([]);
          for (const _gain of gains) count('gained');

          for (const { unit, grantId, role: listedRole } of listed) {
            const followed = facts.grants.find(({ id }) => id === grantId);
            const { unitId = '', accountId = '', role: followedRole } = followed ?? {};
            const isNext = naive.cameOf(
              idIn(unit),
              [...act.lineage, ...edges],
              (id) => id === unitId,
            );
            const lesser = followedRole === 'COORDINATOR' ? ['REPORTER'] : [];
            // What did not come of the followed one's unit is open to be read only.
            const open = isNext ? [followedRole, ...lesser, 'VIEWER'] : ['VIEWER'];
            expect(open).toContain(listedRole);
            count(isNext ? 'follows' : 'reads history');
            const id = `g${grants.length}`;
            grants.push({ id, accountId, role: listedRole, unitId: idIn(unit) });
          }
        }
      }),
      runs,
    );
    expect(rare(['gained', 'follows', 'reads history', 'refused'])).toEqual([]);
  },
  timeout,
);

/** A proposed grant: mostly at what came of the unit of the one it follows, or at what else that came of. */
function drawRow(
  { edges, lineage, after, plan, idOf }: RunAct,
  grants: readonly HeldGrant[],
  which: number,
  where: number,
  role: HeldGrant['role'],
): AccessGrant | null {
  const ofUnit = (id: string) => edges.filter(({ predecessorId }) => predecessorId === id);
  const ending = grants.filter(({ unitId }) => ofUnit(unitId).length > 0);
  const followed = ending[which % (ending.length + 1)] ?? grants[which % grants.length];
  if (!followed) return null;
  const next = [...ofUnit(followed.unitId), ...lineage].map(({ successorId }) => successorId);
  const beside = edges
    .filter(({ successorId }) => next.includes(successorId))
    .map(({ predecessorId }) => predecessorId);
  const pools = [next, beside, after.map(({ id }) => id)];
  const pool = pools[where % pools.length] ?? [];
  const unitId = pool[which % pool.length];
  if (unitId === undefined) return null;
  const made = plan.newUnits.find(({ key }) => idOf(key) === unitId);
  const unit: UnitRef = made ? { key: made.key } : { id: unitId };
  return { type: 'GRANT', grantId: followed.id, unit, role };
}
