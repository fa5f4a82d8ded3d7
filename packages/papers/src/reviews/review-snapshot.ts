import type { IsoDate } from '@phoihop/domain/dates';
import type { IndicatorKind } from '@phoihop/domain/indicators';
import type { UnitLevel } from '@phoihop/domain/units';
import type { PaperBody } from '../signings/paper-body.ts';

/** What is gone through: a meeting of the month, half of the way, or the whole of it. */
export type ReviewKind = 'BRIEFING' | 'PRELIMINARY' | 'FINAL';

/** The four parts of a review report, in their order. */
export const reviewParts = ['LEADERSHIP', 'RESULTS', 'ASSESSMENT', 'DIRECTIONS'] as const;
export type ReviewPart = (typeof reviewParts)[number];

/** One section of narrative, as the unit that publishes wrote it. */
export interface ReviewSection {
  readonly part: ReviewPart;
  readonly key: string;
  readonly title: string;
  /** Its paragraphs, a line for each. */
  readonly text: string;
}

/** What is counted: a column of figures. */
export interface ReviewIndicator {
  readonly key: string;
  readonly nameVi: string;
  readonly measureVi: string;
  readonly kind: IndicatorKind;
  readonly decimals: number;
}

/** A unit that was asked, as the map had it at the opening. */
export interface ReviewUnit {
  readonly code: string;
  readonly fullName: string;
  readonly level: UnitLevel;
  /** Under which it reports. */
  readonly parentCode: string | null;
  readonly state: 'ACCEPTED' | 'EXEMPT' | 'MISSING';
  readonly exemptReason: string | null;
}

/** A figure in one of the three states a paper tells; the value, an exact decimal, is there when it is reported. */
export interface ReviewFigure {
  readonly state: 'REPORTED' | 'NOT_REPORTED' | 'NOT_APPLICABLE';
  readonly value: string | null;
}

/** The figure of a unit for an indicator, and of how many units it is made. */
export interface ReviewCell extends ReviewFigure {
  readonly unitCode: string;
  readonly indicatorKey: string;
  readonly reportedUnits: number;
  readonly expectedUnits: number;
}

/** Who of those asked met a standard on the last day of the window, of all to whom it applies; units by their codes. */
export interface ReviewStandard {
  readonly key: string;
  readonly nameVi: string;
  readonly achieved: readonly string[];
  readonly others: readonly string[];
}

/** What was concluded that a unit shall do. */
export interface ReviewTask {
  readonly unitName: string;
  readonly what: string;
  readonly dueOn: IsoDate;
}

/** A review as it was made public, whole: all that its papers are written from, plain enough to be kept as JSON. */
export interface ReviewSnapshot {
  readonly programme: { readonly code: string; readonly nameVi: string };
  readonly cycle: {
    readonly name: string;
    readonly kind: ReviewKind;
    /** The key of what its figures are for: `2023-H2`. */
    readonly period: string;
    readonly windowFrom: IsoDate;
    /** The first day after the window. */
    readonly windowTo: IsoDate;
    /** The last day whose facts count. */
    readonly cutOff: IsoDate;
  };
  /** The unit that publishes it, under which all that were asked lie. */
  readonly unit: { readonly code: string; readonly fullName: string; readonly level: UnitLevel };
  readonly issuers: readonly PaperBody[];
  /** Number and symbol: `84/BC-MTTQ-CA`; null where they are still to be given. */
  readonly number: string | null;
  readonly place: string;
  /** Null until it is issued: the paper says that it is a draft. */
  readonly issuedOn: IsoDate | null;
  /** What it rests on, a line for each; null: on its programme. */
  readonly grounds: string | null;
  readonly recipients: readonly string[];
  readonly sections: readonly ReviewSection[];
  readonly indicators: readonly ReviewIndicator[];
  /** All that were asked, in the order of the map; the one that publishes is not counted among them. */
  readonly units: readonly ReviewUnit[];
  /** One for each indicator, of the unit that publishes. */
  readonly totals: readonly ReviewCell[];
  readonly cells: readonly ReviewCell[];
  /** The standards that apply to any of those asked. */
  readonly standards: readonly ReviewStandard[];
  readonly completeness: {
    /** How many had to report, the exempt aside. */
    readonly expected: number;
    readonly accepted: number;
    readonly exempt: number;
    /** The codes of those that have not reported. */
    readonly missing: readonly string[];
  };
  readonly conference: {
    readonly heldOn: IsoDate;
    readonly place: string;
    /** Null before it is held. */
    readonly attending: number | null;
  } | null;
  readonly tasks: readonly ReviewTask[];
  /** Whether its figures are made up for the demonstration. */
  readonly isSynthetic: boolean;
}
