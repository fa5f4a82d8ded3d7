/** Commands by anybody on anything: each is given to the service and to the model, and their answers are compared. */
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  answerToEdit,
  answerToMove,
  answerToPlan,
  answerToRecord,
  type MoveCommand,
} from './expected-answer.ts';
import {
  parentSide,
  people,
  unitSide,
  units,
  type Model,
  type ModelSigning,
  type Person,
  type UnitCode,
} from './signing-model.ts';

/** The service under test: one programme of its own for each run. */
export interface Service {
  readonly change: (by: Person, mutation: string, input: object) => Promise<Answer>;
  /** State, version and number of entries of every signing of the run. */
  readonly read: () => Promise<ReadonlyMap<string, Standing>>;
  readonly document: string;
  steps: number;
}

export interface Answer {
  readonly id?: string;
  readonly code?: string;
}

export interface Standing {
  readonly state: string;
  readonly version: number;
  readonly entries: number;
}

type Command = fc.AsyncCommand<Model, Service>;

/** Runs one command on both, then compares all that there is. */
async function compare(model: Model, service: Service, answer: Answer, expected: string | null) {
  service.steps++;
  expect(answer.code ?? null).toBe(expected);
  const stands = model.signings.map(({ id, state, version, entries }) => [
    id,
    { state, version, entries },
  ]);
  expect(Object.fromEntries(await service.read())).toEqual(Object.fromEntries(stands));
}

function blank(unit: UnitCode, validFrom: string, validTo: string | null) {
  const submitters: Person[] = [];
  return {
    submitters,
    id: '',
    unit,
    version: 1,
    entries: 1,
    validFrom,
    validTo,
    supersededOn: null,
    terminatedOn: null,
  };
}

function command(name: string, check: Command['check'], run: Command['run']): Command {
  return { check, run, toString: () => name };
}

function at(model: Model, index: number): ModelSigning | null {
  return model.signings[index % Math.max(1, model.signings.length)] ?? null;
}

const hasAny = ({ signings }: Readonly<Model>) => signings.length > 0;

const plan = fc
  .record({
    by: fc.constantFrom(...people),
    unit: fc.constantFrom(...units),
    validFrom: fc.constantFrom('2021-01-01', '2023-01-01', '2024-01-01'),
    validTo: fc.constantFrom('2023-01-01', '2024-01-01', '2026-01-01', null),
    old: fc.option(fc.nat(), { nil: null }),
  })
  .filter(({ validFrom, validTo }) => validTo === null || validFrom < validTo)
  .map(({ by, unit, validFrom, validTo, old }) =>
    command(
      `${by} plans for ${unit} from ${validFrom} to ${validTo}, in place of ${old}`,
      () => true,
      async (model, service) => {
        const supersedes = old === null ? null : at(model, old);
        const expected = answerToPlan(model, by, { unit, validFrom, validTo }, supersedes);
        const input = { unit, validFrom, validTo, supersedes: supersedes?.id ?? null };
        const answer = await service.change(by, 'createSigning', input);
        if (expected === null && answer.id) {
          const made = { ...blank(unit, validFrom, validTo), state: 'PLANNED', supersedes };
          const kept = { isRecorded: false, isNamed: true, hasDocument: false };
          model.signings.push({ ...made, ...kept, id: answer.id });
        }
        await compare(model, service, answer, expected);
      },
    ),
  );

const record = fc
  .record({
    by: fc.constantFrom(...people),
    unit: fc.constantFrom(...units),
    signedOn: fc.constantFrom('2015-03-02', '2022-06-01'),
    validTo: fc.constantFrom('2018-01-01', '2023-06-01', null),
    isNamed: fc.boolean(),
    hasDocument: fc.boolean(),
  })
  .filter(({ signedOn, validTo }) => validTo === null || signedOn < validTo)
  .map(({ by, unit, signedOn, validTo, isNamed, hasDocument }) =>
    command(
      `${by} enters what ${unit} signed on ${signedOn}`,
      () => true,
      async (model, service) => {
        const expected = answerToRecord(by, unit);
        const names = ['FRONT', 'POLICE'].map((organisationKind) => ({
          organisationKind,
          holderName: 'Người giữ chức vụ khi ký',
        }));
        const answer = await service.change(by, 'recordSigning', {
          unit,
          signedOn,
          validTo,
          number: '1/KHPH',
          holders: isNamed ? names : [],
          document: hasDocument ? service.document : null,
        });
        if (expected === null && answer.id) {
          const entered = {
            ...blank(unit, signedOn, validTo),
            state: 'SUBMITTED',
            supersedes: null,
          };
          const kept = {
            isRecorded: true,
            isNamed: isNamed || signedOn > '2020-02-01',
            hasDocument,
          };
          model.signings.push({ ...entered, ...kept, id: answer.id, submitters: [by] });
        }
        await compare(model, service, answer, expected);
      },
    ),
  );

const results: Record<string, string> = {
  DRAFT: 'DRAFTING',
  SUBMIT: 'SUBMITTED',
  RETURN: 'RETURNED',
  APPROVE: 'APPROVED',
  SIGN: 'SIGNED',
  CONFIRM: 'SIGNED',
  TERMINATE: 'TERMINATED',
  CANCEL: 'CANCELLED',
};

async function move(model: Model, service: Service, signing: ModelSigning, asked: MoveCommand) {
  const { by, behind, ...input } = asked;
  const expected = answerToMove(model, signing, asked);
  const version = signing.version - behind;
  const answer = await service.change(by, 'moveSigning', { id: signing.id, version, ...input });
  if (expected === null) apply(signing, asked);
  await compare(model, service, answer, expected);
}

function apply(signing: ModelSigning, { by, move: name, endsOn }: MoveCommand): void {
  const old = signing.supersedes;
  signing.state = results[name] ?? '';
  signing.version++;
  signing.entries++;
  if (name === 'SUBMIT') signing.submitters.push(by);
  if (name === 'TERMINATE') signing.terminatedOn = endsOn;
  if (signing.state !== 'SIGNED' || old?.state !== 'SIGNED') return;
  old.state = 'SUPERSEDED';
  old.supersededOn = signing.validFrom;
  old.version++;
  old.entries++;
}

const sound = {
  behind: 0,
  reason: 'Lý do đủ dài để đơn vị biết.',
  number: '12/KHPH',
  signedOn: '2023-12-14',
  endsOn: '2023-12-20',
};

/** Anybody makes any move, with or without what it needs. */
const anyMove = fc
  .record({
    index: fc.nat(),
    by: fc.constantFrom(...people),
    move: fc.constantFrom(...Object.keys(results)),
    behind: fc.constantFrom(0, 0, 0, 0, 1),
    reason: fc.constantFrom(sound.reason, 'ngắn', null),
    number: fc.constantFrom(sound.number, null),
    signedOn: fc.constantFrom(sound.signedOn, '2023-12-20', null),
    endsOn: fc.constantFrom(sound.endsOn, '2012-01-01', '2030-01-01', null),
  })
  .map(({ index, ...asked }) =>
    command(`${asked.by} ${asked.move} ${index}`, hasAny, async (model, service) => {
      const signing = at(model, index);
      if (signing) await move(model, service, signing, asked);
    }),
  );

const onwards: Record<string, string> = {
  PLANNED: 'DRAFT',
  DRAFTING: 'SUBMIT',
  RETURNED: 'SUBMIT',
  SUBMITTED: 'APPROVE',
  APPROVED: 'SIGN',
  SIGNED: 'TERMINATE',
};

/** Somebody who may makes the next move, so that the runs get far. */
const nextMove = fc.record({ index: fc.nat(), who: fc.nat() }).map(({ index, who }) =>
  command(`next move of ${index}`, hasAny, async (model, service) => {
    const signing = at(model, index);
    const name =
      signing?.isRecorded && signing.state === 'SUBMITTED'
        ? 'CONFIRM'
        : onwards[signing?.state ?? ''];
    if (!signing || name === undefined) return;
    const isAbove = ['APPROVE', 'CONFIRM', 'TERMINATE'].includes(name);
    const among = isAbove ? parentSide[signing.unit] : unitSide[signing.unit];
    const by = among[who % among.length] ?? 'tinh';
    await move(model, service, signing, { ...sound, by, move: name });
  }),
);

const edit = fc
  .record({
    index: fc.nat(),
    by: fc.constantFrom(...people),
    behind: fc.constantFrom(0, 0, 0, 1),
    validTo: fc.constantFrom(undefined, undefined, '2023-06-01', '2025-01-01', null),
  })
  .map(({ index, by, behind, validTo }) =>
    command(`${by} edits ${index} to end on ${validTo}`, hasAny, async (model, service) => {
      const signing = at(model, index);
      if (!signing) return;
      const expected = answerToEdit(model, signing, { by, behind, validTo });
      const answer = await service.change(by, 'editSigning', {
        id: signing.id,
        version: signing.version - behind,
        title: `Kế hoạch phối hợp, bản ${signing.entries + 1}`,
        ...(validTo === undefined ? {} : { validTo }),
      });
      if (expected === null) {
        signing.version++;
        signing.entries++;
        if (validTo !== undefined) signing.validTo = validTo;
      }
      await compare(model, service, answer, expected);
    }),
  );

/** Sequences of commands, most of them moves. */
export const signingCommands = fc.commands(
  [plan, nextMove, anyMove, nextMove, record, nextMove, anyMove, edit],
  { maxCommands: 120, size: 'max' },
);
