import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  caughtUp,
  changedFieldsIn,
  type Draft,
  type Kept,
  refusedOf,
  type Sending,
  sentFrom,
  settledWith,
  typedInto,
} from './kept.ts';
import { differencesOf, mergeText } from './merge-draft.ts';

const fields = ['limits', 'leadership'] as const;
type Fields = Readonly<Record<(typeof fields)[number], string>>;
const nothing: Fields = { limits: '', leadership: '' };
const begun: Kept<Fields> = { draft: nothing, origin: nothing, originVersion: 1 };
const typed = (kept: Kept<Fields>, text: string, over?: string) =>
  typedInto(kept, 'limits', text, over);
const sending = (text: string): Sending => ({
  typed: { limits: text },
  told: { limits: text.trim() },
});

test('what is taken back while it is being sent stays taken back', () => {
  const sent = sentFrom(typed(begun, 'Ít cán bộ'), sending('Ít cán bộ'));
  const settled = settledWith(typed(sent, ''), sending('Ít cán bộ'), 2);
  expect(settled.draft.limits).toBe('');
  expect(settled.origin.limits).toBe('Ít cán bộ');
  expect(changedFieldsIn(settled)).toEqual(['limits']);
});

test('what was not typed into since it was sent reads as the service has it', () => {
  const settled = settledWith(typed(begun, 'Ít cán bộ '), sending('Ít cán bộ '), 2);
  expect(settled.draft.limits).toBe('Ít cán bộ');
  expect(changedFieldsIn(settled)).toEqual([]);
});

test('what was sent and is found in the record has arrived, though no answer was heard', () => {
  const sent = typed(
    sentFrom(typed(begun, 'Ít cán bộ'), sending('Ít cán bộ')),
    'Ít cán bộ, ít tiền',
  );
  const now = { ...nothing, limits: 'Ít cán bộ' };
  const found = caughtUp(sent, now, 2);
  expect(found).toMatchObject({ origin: now, originVersion: 2 });
  expect(differencesOf(fields, found.draft, found.origin, now)).toEqual([]);
});

test('what was refused is not looked for in the record', () => {
  const refused = refusedOf(sentFrom(typed(begun, 'Ít cán bộ'), sending('Ít cán bộ')));
  const theirs = { ...nothing, limits: 'Ít cán bộ' };
  expect(caughtUp(refused, theirs, 2).origin).toEqual(nothing);
});

test('what is typed over a text that somebody else has changed is held against it', () => {
  const theirs = { ...nothing, limits: 'của họ' };
  const fresh: Kept<Fields> = { draft: theirs, origin: theirs, originVersion: 3 };
  const mine = typed(fresh, 'của tôi, thêm', 'của tôi');
  expect(differencesOf(fields, mine.draft, mine.origin, theirs)).toEqual([
    { field: 'limits', mine: 'của tôi, thêm', theirs: 'của họ', isBoth: true },
  ]);
});

/** A person, a network and a service that takes a change only from the version it has. */
class Model {
  kept: Kept<Fields> | null = null;
  server = { texts: nothing, version: 1 };
  read = this.server;
  last: Draft = nothing;
  /** On its way there, and its answer on its way back. */
  private sent: (Sending & { readonly version: number }) | null = null;
  private answer: { readonly sending: Sending; readonly version: number | null } | null = null;

  private get standing(): Kept<Fields> {
    const { texts, version } = this.read;
    const fresh = { draft: texts, origin: texts, originVersion: version };
    const kept = this.kept === null ? fresh : caughtUp(this.kept, texts, version);
    return changedFieldsIn(kept).length > 0 ? kept : fresh;
  }
  get text(): Fields {
    const { draft, origin } = this.standing;
    return mergeText(fields, draft, origin, this.read.texts);
  }
  get clashes() {
    const { draft, origin } = this.standing;
    return differencesOf(fields, draft, origin, this.read.texts);
  }
  type(name: keyof Fields, text: string) {
    this.kept = typedInto(this.standing, name, text, this.text[name]);
    this.last = { ...this.last, [name]: text };
  }
  send() {
    if (this.sent !== null || this.answer !== null) return;
    const told = Object.fromEntries(
      fields
        .map((name) => [name, this.text[name].trim()] as const)
        .filter(([name, text]) => text !== this.read.texts[name]),
    );
    if (Object.keys(told).length === 0) return;
    const sending = { typed: this.standing.draft, told };
    this.kept = sentFrom(this.standing, sending);
    this.sent = { ...sending, version: this.read.version };
  }
  arrive() {
    if (this.sent === null) return;
    const { version, ...sending } = this.sent;
    const isTaken = version === this.server.version;
    if (isTaken) {
      this.server = { texts: { ...this.server.texts, ...sending.told }, version: version + 1 };
    }
    this.answer = { sending, version: isTaken ? this.server.version : null };
    this.sent = null;
  }
  hear() {
    if (this.answer === null) return;
    const { sending, version } = this.answer;
    this.answer = null;
    if (this.kept === null) return;
    if (version === null) {
      this.kept = refusedOf(this.kept);
      this.look();
      return;
    }
    this.kept = settledWith(this.kept, sending, version);
    this.read = { texts: { ...this.read.texts, ...sending.told }, version };
  }
  /** The page is left, or the answer is lost. */
  leave() {
    this.answer = null;
    if (this.kept !== null) this.kept = JSON.parse(JSON.stringify(this.standing)) as Kept<Fields>;
    this.look();
  }
  lose() {
    this.sent = null;
  }
  look() {
    this.read = this.server;
  }
}

const step = fc.oneof(
  fc.record({
    do: fc.constant('type' as const),
    name: fc.constantFrom(...fields),
    text: fc.constantFrom('', 'a', 'ab', 'ab '),
  }),
  fc.record({
    do: fc.constantFrom('send', 'arrive', 'hear', 'leave', 'look', 'lose', 'send', 'arrive'),
  }),
);

test('whatever is typed, sent, lost, left and read in between, what a person typed last is what stands', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const model = new Model();
      for (const step of steps) {
        if (step.do === 'type') model.type(step.name, step.text);
        else model[step.do]();
        // Nobody else writes: nothing is ever held against him, and his field says what he typed.
        expect(model.clashes).toEqual([]);
        for (const name of fields) expect(model.text[name].trim()).toBe(model.last[name]?.trim());
      }
      for (let round = 0; round < 4; round += 1) {
        model.look();
        model.send();
        model.arrive();
        model.hear();
      }
      for (const name of fields) {
        expect(model.server.texts[name]).toBe(model.last[name]?.trim());
      }
    }),
    { numRuns: 500 },
  );
}, 20_000);
