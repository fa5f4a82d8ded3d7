/** A calendar day, `YYYY-MM-DD`. */
export type { IsoDate } from '@phoihop/domain/dates';

/** A moment, ISO 8601 in UTC. */
export type Moment = string;

/** An exact decimal, kept as text: a float would round what was published. */
export type DecimalText = string;
