import type { SheetState } from '@phoihop/domain/indicators';

/** One cell; no value where it does not apply. */
export interface StoryCell {
  readonly indicator: string;
  readonly value: number | null;
  readonly note?: string;
}

/** One version of a sheet: what it holds, and how far it got. */
export interface StoryVersion {
  readonly cells: readonly StoryCell[];
  readonly state: SheetState;
  /** Why what was accepted is corrected. */
  readonly reason?: string;
  readonly returnReason?: string;
}

/** All figures of one unit for one period, version by version. */
export interface ToldSheet {
  readonly unitCode: string;
  readonly period: string;
  readonly versions: readonly StoryVersion[];
}

export interface SheetStory extends ToldSheet {
  readonly id: string;
  readonly unitId: string;
  /** Who enters and submits, and who accepts. */
  readonly by: readonly [submitter: string, accepter: string];
  readonly moments: readonly VersionMoments[];
}

/** When a version was begun, submitted and accepted. */
export interface VersionMoments {
  readonly startedAt: string;
  readonly submittedAt: string;
  readonly acceptedAt: string;
}
