/** SYNTHETIC: how the reports of the ten-year review came in, all of them, in the spring of 2023. */
import { addDays, date, type IsoDate } from '@phoihop/domain/dates';
import { stableId, stableNumber } from '../../src/stable-id.ts';
import { unitList, type SeedUnit } from '../unit-list.ts';
import { workdayUpTo } from './calendar.ts';
import { peopleOf, pickText, type ReportStory } from './report-story.ts';
import { provinceTexts } from './ten-year-texts.ts';

/** Every unit's report, accepted: a district's when its communes' are, the province's when the districts' are. */
export function tellTenYearReports(): readonly ReportStory[] {
  return unitList.map((unit): ReportStory => {
    const submittedOn = submissionOf(unit);
    return {
      id: stableId(`report:ten-years:${unit.code}`),
      unit,
      state: 'ACCEPTED',
      startedOn: workdayUpTo(addDays(submittedOn, -10)),
      submittedOn,
      decidedOn: workdayUpTo(addDays(submittedOn, 4)),
      by: peopleOf(unit),
      texts: unit.level === 'PROVINCE' ? provinceTexts : textsOf(unit),
    };
  });
}

function submissionOf({ code, level }: SeedUnit): IsoDate {
  if (level === 'PROVINCE') return date('2023-06-12');
  const [first, days] = level === 'DISTRICT' ? ['2023-05-15', 5] : ['2023-03-27', 33];
  return workdayUpTo(addDays(date(first), stableNumber(`ten-years:${code}`, days)));
}

const leadership = [
  'đã ký kết và tổ chức thực hiện chương trình phối hợp, phân công cụ thể và kiểm tra hằng năm.',
  'đã thống nhất kế hoạch phối hợp hằng năm, giao ban định kỳ và kiểm tra việc thực hiện.',
];
const propaganda = [
  'Tổ chức tuyên truyền tại các cuộc họp thôn, tổ dân phố và trong ngày hội Đại đoàn kết toàn dân tộc.',
  'Phối hợp tuyên truyền pháp luật về an ninh trật tự, vận động Nhân dân ký cam kết.',
];
const groups = [
  'Các tổ hòa giải và tổ tự quản được rà soát, củng cố hằng năm; hòm thư góp ý được duy trì.',
  'Tổ tự quản và tổ hòa giải hoạt động đều; hương ước, quy ước được bổ sung tiêu chí an ninh trật tự.',
];
const prevention = [
  'Vận động Nhân dân tự giác giao nộp vũ khí, công cụ hỗ trợ; duy trì câu lạc bộ phòng chống tội phạm, ma túy.',
  'Phối hợp phòng, chống tội phạm, ma túy; tuyên truyền về tảo hôn và hôn nhân cận huyết thống.',
];
const shortcomings = [
  'Một số nơi ở xa trung tâm tổ chức sinh hoạt chưa đều.',
  'Kinh phí cho hoạt động tuyên truyền còn hạn chế.',
  'Việc ghi chép, tổng hợp số liệu các năm đầu còn thiếu thống nhất.',
];

function textsOf({ code, inlineName }: SeedUnit): Readonly<Record<string, string>> {
  const pick = (texts: readonly string[], section: string) =>
    pickText(texts, `ten-years:${section}:${code}`);
  return {
    leadership: `Ủy ban MTTQ và Công an ${inlineName} ${pick(leadership, 'leadership')}`,
    propaganda: pick(propaganda, 'propaganda'),
    self_management: pick(groups, 'self_management'),
    prevention: pick(prevention, 'prevention'),
    new_rural:
      'Gắn phong trào với xây dựng nông thôn mới, đô thị văn minh và khu dân cư văn hóa tại địa phương.',
    achievements:
      'Các nội dung phối hợp được thực hiện hằng năm; số liệu cụ thể tại biểu kèm theo.',
    limits: pick(shortcomings, 'limits'),
    next_steps: 'Tiếp tục thực hiện chương trình phối hợp; duy trì các tổ hòa giải, tổ tự quản.',
  };
}
