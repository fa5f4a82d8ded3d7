/** SYNTHETIC: how far the reports of the quarter's review have got by 2023-12-15, each as far as its unit's figures. */
import { addDays, date, type IsoDate } from '@phoihop/domain/dates';
import type { ReportState } from '@phoihop/domain/reviews';
import { stableId, stableNumber } from '../../src/stable-id.ts';
import { unitsAt, unitOf, provinceCode, type SeedUnit } from '../unit-list.ts';
import { workdayUpTo } from './calendar.ts';
import { peopleOf, pickText, type ReportStory } from './report-story.ts';

/** How far the districts have got; the others have not begun. */
const districts: Readonly<Record<string, ReportState>> = {
  '132': 'ACCEPTED',
  '133': 'SUBMITTED',
  '135': 'DRAFT',
  '138': 'DRAFT',
  '140': 'RETURNED',
};

/** The stories by the states of the quarter's sheets, by the codes of communes. */
export function tellReports(sheets: ReadonlyMap<string, string>): readonly ReportStory[] {
  const silent = unitsAt('COMMUNE').filter(({ code }) => !sheets.has(code));
  const spared = silent.at(-1)?.code;
  const communes = unitsAt('COMMUNE').map((unit) => {
    const state = stateOf(sheets.get(unit.code));
    return story(unit, unit.code === spared ? 'EXEMPT' : state);
  });
  return [
    story(unitOf(provinceCode), 'DRAFT'),
    ...unitsAt('DISTRICT').map((unit) => story(unit, districts[unit.code] ?? 'NOT_STARTED')),
    ...communes,
  ];
}

/** A report got as far as the sheet that goes up with it. */
function stateOf(sheet: string | undefined): ReportState {
  return sheet === 'ACCEPTED' || sheet === 'SUBMITTED' || sheet === 'RETURNED' || sheet === 'DRAFT'
    ? sheet
    : 'NOT_STARTED';
}

function story(unit: SeedUnit, state: ReportState): ReportStory {
  const isSubmitted = state === 'SUBMITTED' || state === 'RETURNED' || state === 'ACCEPTED';
  const submittedOn = isSubmitted ? submissionOf(unit) : null;
  const decides = state === 'RETURNED' || state === 'ACCEPTED';
  const isBegun = isSubmitted || state === 'DRAFT';
  return {
    id: stableId(`report:2023-Q3:${unit.code}`),
    unit,
    state,
    startedOn: workdayUpTo(addDays(submittedOn ?? date('2023-12-08'), -4)),
    submittedOn,
    decidedOn: decides && submittedOn ? workdayUpTo(addDays(submittedOn, 4)) : null,
    by: peopleOf(unit),
    texts: isBegun ? textsOf(unit, isSubmitted) : {},
  };
}

/** Most in the last weeks before the first of December, when communes were due; a few after it. */
function submissionOf({ code, level }: SeedUnit): IsoDate {
  if (level === 'DISTRICT') return date('2023-12-08');
  return workdayUpTo(addDays(date('2023-11-13'), stableNumber(`report:${code}`, 22)));
}

const efforts = [
  'Đã phổ biến nội dung phối hợp tại các cuộc họp thôn, gắn với ngày hội Đại đoàn kết toàn dân tộc.',
  'Đã phối hợp rà soát, củng cố các tổ hòa giải và tổ tự quản về an ninh trật tự.',
  'Đã vận động Nhân dân chấp hành pháp luật, tự giác giao nộp vũ khí, công cụ hỗ trợ.',
];
const shortcomings = [
  'Một số thôn ở xa trung tâm tổ chức sinh hoạt chưa đều.',
  'Kinh phí cho hoạt động tuyên truyền còn hạn chế.',
  'Việc ghi chép, tổng hợp số liệu ở một số thôn còn chậm.',
];

function textsOf(
  { code, inlineName }: SeedUnit,
  isWhole: boolean,
): Readonly<Record<string, string>> {
  const leadership = `Ủy ban MTTQ và Công an ${inlineName} đã thống nhất kế hoạch quý III năm 2023, phân công cụ thể và kiểm tra việc thực hiện.`;
  if (!isWhole) return { leadership };
  return {
    leadership,
    results: pickText(efforts, `efforts:${code}`),
    limits: pickText(shortcomings, `limits:${code}`),
    next_steps: 'Tiếp tục thực hiện kế hoạch phối hợp, chuẩn bị nội dung tổng kết năm.',
  };
}
