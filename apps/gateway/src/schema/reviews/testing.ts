/** Reviews as tests hold them: a template, a review by it, and what units do with their reports. */
import { date } from '@phoihop/domain/dates';
import type { Demo } from '../testing.ts';

export interface Answer {
  readonly id?: string;
  readonly version?: number;
  readonly state?: string;
  readonly code?: string;
  readonly message?: string;
  readonly facts?: string;
}

export interface ReportAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly number: number;
  readonly acceptedNumber: number | null;
}

/** Communes of district 138, with accounts. */
export const [first, second] = ['04507', '04510'] as const;

/** Three sections, of which one is required, and three figures of communes. */
export const drawn = {
  key: 'quarterly_trial',
  nameVi: 'Báo cáo quý thử nghiệm',
  nameEn: 'Trial quarterly report',
  indicators: ['study_sessions', 'household_turns', 'participant_turns'],
  sections: [
    section('leadership', 'I', 'Công tác lãnh đạo, chỉ đạo', true),
    section('limits', 'III', 'Hạn chế, nguyên nhân', false),
    section('next_steps', 'IV', 'Phương hướng, nhiệm vụ', false),
  ],
  deadlines: [
    { level: 'COMMUNE', workingDays: 5 },
    { level: 'DISTRICT', workingDays: 8 },
    { level: 'PROVINCE', workingDays: 12 },
  ],
};

function section(key: string, part: string, titleVi: string, isRequired: boolean) {
  return { key, part, titleVi, titleEn: `Section ${key}`, isRequired, position: 1 };
}

/** The review that tests hold: of the last quarter of 2023, opened after it. */
export const planned = {
  programme: '09/CTr-BCA-MTTW',
  unit: '15',
  template: drawn.key,
  kind: 'PRELIMINARY',
  title: 'Sơ kết quý IV năm 2023',
  period: '2023-Q4',
  cutOffOn: '2024-02-29',
};

const withState = (type: string) => `${type} { id version state } ... on ${type}`;

/** What each change answers with where it is made. */
const changed: Record<string, string> = {
  createReviewTemplate: 'ReviewTemplate',
  editReviewTemplate: 'ReviewTemplate',
  planReviewCycle: withState('ReviewCycle'),
  editReviewCycle: withState('ReviewCycle'),
  moveReviewCycle: withState('ReviewCycle'),
  saveReport: withState('Report'),
  moveReport: withState('Report'),
};

export function reviewing({ ask }: Pick<Demo, 'ask'>, opening = '2024-01-02') {
  const change = async (who: string, mutation: string, input: object, today = opening) => {
    const inputType = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await ask<Record<string, Answer>>(
      who,
      `mutation ($input: ${inputType}!) { ${mutation}(input: $input) {
         ... on ${changed[mutation]} { id version } ... on Refused { code message facts } } }`,
      { variables: { input }, today: date(today) },
    );
    return answer[mutation] ?? {};
  };

  const reportOf = async (who: string, cycle: string, unit: string, today = opening) => {
    const { reports } = await ask<{ reports: { nodes: ReportAnswer[] } }>(
      who,
      `{ reports(cycle: "${cycle}", unit: "${unit}") { nodes { id version state number acceptedNumber } } }`,
      { today: date(today) },
    );
    const [report] = reports.nodes;
    if (!report) throw new Error(`${who} sees no report of ${unit}`);
    return report;
  };

  return {
    change,
    reportOf,
    draw: () => change('quantri', 'createReviewTemplate', drawn),
    plan: (input: object = {}, who = 'tinh') =>
      change(who, 'planReviewCycle', { ...planned, ...input }),
    /** Draws up, plans and opens: the id of the review. */
    open: async (exemptions: readonly object[] = []): Promise<string> => {
      await change('quantri', 'createReviewTemplate', drawn);
      const { id = '', version = 0 } = await change('tinh', 'planReviewCycle', planned);
      const opened = await change('tinh', 'moveReviewCycle', {
        id,
        version,
        move: 'OPEN',
        exemptions,
      });
      if (opened.state !== 'OPEN') throw new Error(JSON.stringify(opened));
      return id;
    },
    /** Enters figures of a unit for the quarter. */
    enter: async (
      who: string,
      unit: string,
      cells: object[],
      version: number | null,
      today = opening,
    ) =>
      ask<{ enterFigures: { changed?: number; code?: string } }>(
        who,
        `mutation ($input: EnterFiguresInput!) { enterFigures(input: $input) {
           ... on EnteredFigures { changed } ... on Refused { code } } }`,
        {
          variables: { input: { period: '2023-Q4', rows: [{ unit, version, cells }] } },
          today: date(today),
        },
      ),
    save: async (
      who: string,
      cycle: string,
      unit: string,
      texts: Record<string, string>,
      today = opening,
    ) => {
      const { id, version } = await reportOf(who, cycle, unit, today);
      const sections = Object.entries(texts).map(([key, text]) => ({ key, text }));
      return change(who, 'saveReport', { id, version, sections }, today);
    },
    move: async (
      who: string,
      cycle: string,
      unit: string,
      move: string,
      input: object = {},
      today = opening,
    ) => {
      const { id, version } = await reportOf(who, cycle, unit, today);
      return change(who, 'moveReport', { id, version, move, ...input }, today);
    },
  };
}

export const told = (indicator: string, value: string, note?: string) => ({
  indicator,
  state: 'REPORTED',
  value,
  ...(note === undefined ? {} : { note }),
});
