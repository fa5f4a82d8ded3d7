/** What is typed before the service has it: how a draft stands against what it was begun from and what is on its way. */

/** What a person has typed so far, by field. */
export type Draft = Readonly<Record<string, string>>;

/** Fields on their way to the service. */
export interface Sending {
  /** As they were typed. */
  readonly typed: Draft;
  /** As the record will read once they have arrived. */
  readonly told: Draft;
}

/** A draft with what it was begun from, so that it can be told what has changed since, and by whom. */
export interface Kept<Fields extends Draft> {
  readonly draft: Fields;
  readonly origin: Fields;
  readonly originVersion: number;
  /** What was sent and not answered: whether it arrived is told by the record alone. */
  readonly sent?: readonly Sending[];
}

/** The fields that read otherwise than the service has them, or will have them once it has taken what is on its way. */
export function changedFieldsIn<Fields extends Draft>(
  kept: Pick<Kept<Fields>, 'draft' | 'origin' | 'sent'>,
): readonly string[] {
  const { draft, origin, sent = [] } = kept;
  return Object.keys(origin).filter(
    (name) =>
      draft[name] !== origin[name] ||
      sent.some(({ typed, told }) => told[name] !== undefined && typed[name] !== draft[name]),
  );
}

/**
 * The draft with one field typed into.
 *
 * @param over - What the field showed before: of a field that was not changed yet, this is what the change is begun from.
 */
export function typedInto<Fields extends Draft>(
  kept: Kept<Fields>,
  name: keyof Fields & string,
  value: string,
  over?: string,
): Kept<Fields> {
  const isBegun = changedFieldsIn(kept).includes(name);
  return {
    ...kept,
    draft: { ...kept.draft, [name]: value },
    origin: isBegun || over === undefined ? kept.origin : { ...kept.origin, [name]: over },
  };
}

/** The draft with some of it on its way. */
export function sentFrom<Fields extends Draft>(kept: Kept<Fields>, sending: Sending): Kept<Fields> {
  return { ...kept, sent: [...(kept.sent ?? []), sending] };
}

/** The draft once the service has refused what was sent last. */
export function refusedOf<Fields extends Draft>({ sent = [], ...kept }: Kept<Fields>) {
  return { ...kept, sent: sent.slice(0, -1) };
}

/**
 * The draft once the service has said that it has taken what was sent: the rest is now told from that.
 *
 * A field that was not typed into since reads as the service has it. One that was typed into stays as it was typed, though
 * it be what it was before it was sent.
 */
export function settledWith<Fields extends Draft>(
  kept: Kept<Fields>,
  { typed, told }: Sending,
  version = kept.originVersion,
): Kept<Fields> {
  const { draft, origin, sent = [] } = kept;
  const followed = Object.entries(told).filter(([name]) => draft[name] === typed[name]);
  return {
    draft: { ...draft, ...Object.fromEntries(followed) },
    origin: { ...origin, ...told },
    originVersion: version,
    sent: sent
      .map((one) => ({ typed: omit(one.typed, told), told: omit(one.told, told) }))
      .filter((one) => Object.keys(one.told).length > 0),
  };
}

/**
 * The draft before a record that was read again: what of it was on its way and is found there has arrived, whether its
 * answer was heard or not.
 */
export function caughtUp<Fields extends Draft>(
  kept: Kept<Fields>,
  now: Fields,
  version = kept.originVersion,
): Kept<Fields> {
  const { origin, sent = [] } = kept;
  // What was sent last is looked for first: what was sent before it has been written over.
  const sending = sent.findLast(({ told }) =>
    Object.keys(told).some((name) => isFound(name, told[name])),
  );
  if (sending === undefined) return kept;
  const names = Object.keys(sending.told).filter((name) => isFound(name, sending.told[name]));
  const rest = caughtUp(
    settledWith(kept, { typed: pick(sending.typed, names), told: pick(sending.told, names) }),
    now,
    version,
  );
  const isWhole = Object.keys(now).every((name) => rest.origin[name] === now[name]);
  return isWhole ? { ...rest, originVersion: version } : rest;

  function isFound(name: string, told: string | undefined): boolean {
    return told !== undefined && now[name] === told && origin[name] !== told;
  }
}

function pick(fields: Draft, names: readonly string[]): Draft {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}

function omit(fields: Draft, told: Draft): Draft {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => told[name] === undefined));
}
