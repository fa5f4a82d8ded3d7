/** Commands by anybody on any report: each is given to the service and to the model, and their answers are compared. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { people, type Person } from '../../signings/model/signing-model.ts';
import {
  answerToMove,
  answerToSave,
  applyMove,
  applySave,
  gapsOf,
  makers,
  moves,
  units,
  type Model,
  type MoveCommand,
  type SaveCommand,
  type UnitCode,
} from './report-model.ts';

/** The service under test: one review of its own for each run. */
export interface Service {
  readonly change: (by: Person, mutation: string, input: object) => Promise<{ code?: string }>;
  /** The Relay ids of the reports. */
  readonly ids: Readonly<Record<UnitCode, string>>;
  readonly read: () => Promise<Readonly<Record<string, Standing>>>;
  steps: number;
  /** The states that reports of the run were in. */
  readonly reached: Set<string>;
}

export interface Standing {
  readonly state: string;
  readonly version: number;
  readonly number: number;
  readonly versions: number;
  readonly entries: number;
}

type Command = fc.AsyncCommand<Model, Service>;

function command(name: string, run: Command['run']): Command {
  return { check: () => true, run, toString: () => name };
}

async function compare(
  model: Model,
  service: Service,
  answer: { code?: string },
  expected: string | null,
) {
  service.steps++;
  for (const unit of units) service.reached.add(model[unit].state);
  expect(answer.code ?? null).toBe(expected);
  const stands = units.map((unit) => {
    const { state, version, number, versions, entries } = model[unit];
    return [unit, { state, version, number, versions, entries }];
  });
  expect(await service.read()).toEqual(Object.fromEntries(stands));
}

async function save(model: Model, service: Service, asked: SaveCommand) {
  const expected = answerToSave(model, asked);
  const { by, unit, behind, section } = asked;
  const answer = await service.change(by, 'saveReport', {
    id: service.ids[unit],
    version: model[unit].version - behind,
    sections: [{ key: section, text: `Nội dung thứ ${service.steps}.` }],
  });
  if (expected === null) applySave(model, asked);
  await compare(model, service, answer, expected);
}

async function move(model: Model, service: Service, asked: MoveCommand) {
  const expected = answerToMove(model, asked);
  const { by, unit, behind, isReasoned, hasComment, named } = asked;
  const answer = await service.change(by, 'moveReport', {
    id: service.ids[unit],
    version: model[unit].version - behind,
    move: asked.move,
    reason: isReasoned ? 'Lý do đủ dài để đơn vị biết.' : null,
    comments: hasComment ? [{ section: 'limits', text: 'Đề nghị bổ sung nguyên nhân.' }] : [],
    namedGaps: named,
  });
  if (expected === null) applyMove(model, asked);
  await compare(model, service, answer, expected);
}

const anySave = fc
  .record({
    by: fc.constantFrom(...people),
    unit: fc.constantFrom(...units),
    behind: fc.constantFrom(0, 0, 0, 1),
    section: fc.constantFrom('leadership', 'leadership', 'limits'),
  })
  .map((asked) =>
    command(`${asked.by} writes in ${asked.unit}`, (model, service) => save(model, service, asked)),
  );

/** Anybody makes any move, with or without what it needs. */
const anyMove = fc
  .record({
    by: fc.constantFrom(...people),
    unit: fc.constantFrom(...units),
    move: fc.constantFrom(...moves),
    behind: fc.constantFrom(0, 0, 0, 0, 1),
    isReasoned: fc.boolean(),
    hasComment: fc.boolean(),
    named: fc.subarray(['04507', '04510'] as const),
  })
  .map((asked) =>
    command(`${asked.by} ${asked.move} ${asked.unit}`, (model, service) =>
      move(model, service, asked),
    ),
  );

const onwards: Record<string, readonly string[]> = {
  NOT_STARTED: ['START', 'START', 'EXEMPT'],
  DRAFT: ['SUBMIT'],
  RETURNED: ['SUBMIT'],
  SUBMITTED: ['ACCEPT', 'ACCEPT', 'RETURN'],
  ACCEPTED: ['REOPEN'],
  EXEMPT: ['REOPEN'],
};

/** Somebody who may makes the next move with all it needs, so that the runs get far. */
const nextMove = fc
  .record({ unit: fc.constantFrom(...units), who: fc.nat(), which: fc.nat() })
  .map(({ unit, who, which }) =>
    command(`next move of ${unit}`, async (model, service) => {
      const open = onwards[model[unit].state] ?? [];
      const name = open[which % open.length] ?? 'START';
      const among = makers(name, unit);
      const by = among[who % among.length] ?? 'tinh';
      const isEmpty = name === 'SUBMIT' && !model[unit].texts.has('leadership');
      if (isEmpty) await save(model, service, { by, unit, behind: 0, section: 'leadership' });
      const named = name === 'SUBMIT' && unit === '138' ? gapsOf(model) : [];
      const asked = { behind: 0, isReasoned: true, hasComment: true, named };
      await move(model, service, { ...asked, by, unit, move: name });
    }),
  );

/** Sequences of commands, most of them moves. */
export const reportCommands = fc.commands(
  [nextMove, anyMove, nextMove, anySave, nextMove, anyMove],
  { maxCommands: 80, size: 'max' },
);
