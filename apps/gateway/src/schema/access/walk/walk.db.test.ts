/* oxlint-disable vitest/no-conditional-expect -- what is expected depends on who looks */
import { castMember } from '@phoihop/database/cast';
import { getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../schema.ts';
import { openDemo } from '../../testing.ts';
import { coveredFields } from './covered-fields.ts';
import { walkers } from './walkers.ts';
import { readWorld, sightOf, type Sight, type World } from './world.ts';

const { ask, db } = openDemo();
let world: World;
beforeAll(async () => {
  world = await readWorld(db());
});

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}
type Row = Readonly<Record<string, unknown>> & { readonly id: string };

const rowOf = (id: string) => Buffer.from(id, 'base64').toString('utf8').split(':')[1] ?? '';
const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64');
const sorted = (ids: Iterable<string>) => [...ids].toSorted();
const rowsOf = (list: unknown) => sorted((list as readonly Row[]).map(({ id }) => rowOf(id)));
const sizeOf = (sight: Sight, held: readonly { readonly unitId: string }[]) =>
  held.filter(({ unitId }) => sight.units.has(unitId)).length;

it('every field that leads to another thing has a rule: a new one that has none fails here', () => {
  const leading = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .filter(
      ({ name }) =>
        !/(Connection|Edge|Result|^Mutation|Refused|^CreatedToken|WithPassword)$/.test(name),
    )
    .filter(({ name }) => name !== 'Mutation' && name !== 'CreatedToken')
    .flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter((field) => {
              const named = getNamedType(field.type);
              return isObjectType(named) || isInterfaceType(named);
            })
            .map((field) => `${type.name}.${field.name}`)
        : [],
    );

  expect(leading.toSorted()).toEqual(Object.keys(coveredFields).toSorted());
});

describe.each(walkers)('%s', (username) => {
  let sight: Sight;
  beforeAll(() => {
    sight = sightOf(world, castMember(username).id);
  });
  const within = (held: readonly { readonly id: string; readonly unitId: string }[]) =>
    sorted(held.filter(({ unitId }) => sight.units.has(unitId)).map(({ id }) => id));
  const all = (ids: readonly string[]) => (sight.hasGrant ? sorted(ids) : []);

  it('is told by every list what is his to see, in rows and in counts', async () => {
    const lists = await ask<Record<string, Page>>(
      username,
      `{ units(first: 1000) { ...U } organisations(first: 1000) { ...O } signings(first: 1000) { ...S }
         documents(first: 1000) { ...D } programmes(first: 1000) { ...P } indicators(first: 1000) { ...I }
         standards(first: 1000) { ...T } publishedFigures(first: 1000) { ...F } }
       ${Object.entries({
         U: 'Unit',
         O: 'Organisation',
         S: 'Signing',
         D: 'Document',
         P: 'Programme',
         I: 'Indicator',
         T: 'Standard',
         F: 'PublishedFigure',
       })
         .map(([name, type]) => `fragment ${name} on ${type}Connection { totalCount nodes { id } }`)
         .join(' ')}`,
    );
    const expected = {
      units: sorted(sight.units),
      organisations: within(world.organisations),
      signings: within(world.signings),
      documents: all(world.catalogues.documents),
      programmes: all(world.catalogues.programmes),
      indicators: all(world.catalogues.indicators),
      standards: all(world.catalogues.standards),
      publishedFigures: within(world.figures),
    };
    for (const [name, ids] of Object.entries(expected)) {
      const list = lists[name];
      expect({ name, rows: rowsOf(list?.nodes), count: list?.totalCount }).toEqual({
        name,
        rows: ids,
        count: ids.length,
      });
    }
  });

  it('is told of each unit he sees what lies under it and hangs on it', async () => {
    const { units } = await ask<{ units: { nodes: readonly Row[] } }>(
      username,
      `{ units(first: 1000) { nodes { id children(first: 1000) { totalCount nodes { id } }
          descendants(first: 1000) { totalCount nodes { id } } counts { count }
          organisations { id } signings { id } latestSigning { id } } } }`,
    );
    const children = (id: string) => world.units.filter(({ parentId }) => parentId === id);
    const below = (id: string): string[] =>
      children(id).flatMap((child) => [child.id, ...below(child.id)]);
    for (const node of units.nodes) {
      const id = rowOf(node.id);
      const [direct, deep] = [node['children'] as Page, node['descendants'] as Page];
      const counts = node['counts'] as readonly { count: number }[];
      const hangs = (held: readonly { id: string; unitId: string }[]) =>
        sorted(held.filter(({ unitId }) => unitId === id).map((each) => each.id));

      expect(rowsOf(direct.nodes)).toEqual(sorted(children(id).map((child) => child.id)));
      expect(direct.totalCount).toBe(children(id).length);
      expect(rowsOf(deep.nodes)).toEqual(sorted(below(id)));
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(below(id).length);
      expect(rowsOf(node['organisations'])).toEqual(hangs(world.organisations));
      expect(rowsOf(node['signings'])).toEqual(hangs(world.signings));
      const latest = node['latestSigning'] as Row | null;
      if (latest) expect(hangs(world.signings)).toContain(rowOf(latest.id));
    }
  });

  it('is answered by id what he sees, and nothing of what he does not, whatever he asks it as', async () => {
    const things: [string, { id: string; unitId: string }[]][] = [
      ['Unit', world.units.map(({ id }) => ({ id, unitId: id }))],
      ['Signing', [...world.signings]],
      ['Organisation', [...world.organisations]],
      ['PublishedFigure', [...world.figures]],
    ];
    for (const [type, held] of things) {
      const { nodes } = await ask<{ nodes: readonly (Row | null)[] }>(
        username,
        'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
        { variables: { ids: held.map(({ id }) => globalId(type, id)) } },
      );
      const shown = nodes.map((node) => node !== null);
      expect([type, ...shown]).toEqual([
        type,
        // Of a unit above he may know that it is there.
        ...held.map(
          ({ unitId }) => sight.units.has(unitId) || (type === 'Unit' && sight.above.has(unitId)),
        ),
      ]);
    }
    const hidden = world.signings.find(
      ({ unitId }) => !sight.units.has(unitId) && !sight.above.has(unitId),
    );
    if (!hidden) return;
    for (const field of [
      `signing(id: "${globalId('Signing', hidden.id)}") { id }`,
      `unit(id: "${globalId('Unit', hidden.unitId)}") { id }`,
      `units(under: "${globalId('Unit', hidden.unitId)}") { totalCount }`,
      `signings(under: "${globalId('Unit', hidden.unitId)}") { totalCount }`,
    ]) {
      await expect(ask(username, `{ ${field} }`)).rejects.toMatchObject({
        refusal: { code: 'NOT_FOUND' },
      });
    }
  });

  it('is counted no unit in coverage that he does not see, and every one that he does', async () => {
    const asked = ask<{ signingCoverage: Record<string, unknown> }>(
      username,
      `{ signingCoverage(programme: "09/CTr-BCA-MTTW") { expected inForce missing
          byLevel { expected } byKind { expected } byStanding { count } byStage { count }
          byUnit { expected unit { id } byStage { count } byStanding { count } }
          trend(months: 1) { expected inForce } late toBeRenewed
          missingUnits { id } units { unit { id } isLate isToBeRenewed signing { id } } } }`,
    );
    if (!sight.hasGrant) {
      await expect(asked).rejects.toMatchObject({ refusal: { code: 'NOT_FOUND' } });
      return;
    }
    const { signingCoverage: coverage } = await asked;
    const expected = world.units.filter(
      ({ id, kind }) => sight.units.has(id) && world.expectedKinds.includes(kind),
    );
    const sum = (list: unknown, name: string) =>
      (list as readonly Record<string, number>[]).reduce(
        (total, each) => total + (each[name] ?? 0),
        0,
      );
    const covered = coverage['units'] as readonly (Row & { unit: Row; signing: Row | null })[];

    expect(coverage['expected']).toBe(expected.length);
    expect(rowsOf(covered.map(({ unit }) => unit))).toEqual(sorted(expected.map(({ id }) => id)));
    for (const name of ['byLevel', 'byKind'])
      expect(sum(coverage[name], 'expected')).toBe(expected.length);
    for (const name of ['byStanding', 'byStage'])
      expect(sum(coverage[name], 'count')).toBe(expected.length);
    expect((coverage['missingUnits'] as unknown[]).length).toBe(coverage['missing']);
    const today = (coverage['trend'] as readonly Record<string, number>[]).at(-1);
    expect(today).toEqual({ expected: expected.length, inForce: coverage['inForce'] });
    expect(covered.filter((unit) => unit['isLate']).length).toBe(coverage['late']);
    expect(covered.filter((unit) => unit['isToBeRenewed']).length).toBe(coverage['toBeRenewed']);
    for (const part of coverage['byUnit'] as readonly (Row & { unit: Row; expected: number })[]) {
      expect(sight.units.has(rowOf(part.unit.id))).toBe(true);
      expect(sum(part['byStage'], 'count')).toBe(part.expected);
    }
    for (const { unit, signing } of covered) {
      const owner = world.signings.find(({ id }) => signing && id === rowOf(signing.id))?.unitId;
      if (signing) expect(owner).toBe(rowOf(unit.id));
    }
  });

  it('finds nothing hidden behind a catalogue, or behind a signing that he sees', async () => {
    const answer = await ask<Record<string, { nodes: readonly Row[] }>>(
      username,
      `{ documents(first: 1000) { nodes { id signings { id } } } indicators(first: 1000) { nodes { id published { id } } }
         standards(first: 1000) { nodes { id applicable published { id } } }
         signings(first: 1000) { nodes { id basis { id } basisRefusal { code } } } }`,
    );
    for (const document of answer['documents']?.nodes ?? []) {
      const held = world.signings.filter(({ documentId }) => documentId === rowOf(document.id));
      expect(rowsOf(document['signings'])).toEqual(within(held));
    }
    for (const indicator of answer['indicators']?.nodes ?? []) {
      const held = world.figures.filter(({ indicatorId }) => indicatorId === rowOf(indicator.id));
      expect(rowsOf(indicator['published'])).toEqual(within(held));
    }
    for (const standard of answer['standards']?.nodes ?? []) {
      const id = rowOf(standard.id);
      const kinds = world.standardKinds.filter(({ standardId }) => standardId === id);
      const applies = world.units.filter(
        (unit) => sight.units.has(unit.id) && kinds.some(({ kind }) => kind === unit.kind),
      );
      expect(standard['applicable']).toBe(applies.length);
      expect((standard['published'] as unknown[]).length).toBe(
        sizeOf(
          sight,
          world.progress.filter(({ standardId }) => standardId === id),
        ),
      );
    }
    for (const signing of answer['signings']?.nodes ?? []) {
      const { basisId } = world.signings.find(({ id }) => id === rowOf(signing.id)) ?? {};
      const basis = world.signings.find(({ id }) => id === basisId);
      const isSeen = basis !== undefined && sight.units.has(basis.unitId);
      expect(signing['basis'] !== null).toBe(isSeen);
      // Forbidden is not null: that there is one is told.
      expect(signing['basisRefusal'] !== null).toBe(basis !== undefined && !isSeen);
    }
  });

  it('is told of the accounts that he keeps, and of no other', async () => {
    const asked = ask<{ accounts: { totalCount: number; nodes: readonly Row[] } }>(
      username,
      '{ accounts(first: 1000) { totalCount nodes { id } } }',
    );
    if (sight.keeps === null) {
      await expect(asked).rejects.toMatchObject({ refusal: { code: 'FORBIDDEN' } });
      await expect(ask(username, '{ account(id: "tinh") { id } }')).rejects.toMatchObject({
        refusal: { code: 'FORBIDDEN' },
      });
      return;
    }
    const { accounts } = await asked;
    expect(sorted(accounts.nodes.map(({ id }) => id))).toEqual(sorted(sight.keeps));
    expect(accounts.totalCount).toBe(sight.keeps.size);
  });
});
