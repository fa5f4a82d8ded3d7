/** What reviews of the demo ask for: a short report by the quarter, and the long one of a review by the year. */
import type { ReviewTemplate, TemplateSection } from '@phoihop/domain/reviews';

interface SeedTemplate extends ReviewTemplate {
  readonly key: string;
}

const leadership = section(
  'leadership',
  'I',
  1,
  'Công tác lãnh đạo, chỉ đạo, tổ chức thực hiện',
  'Leadership, direction and organisation',
  [
    'Nêu văn bản đã ban hành, hội nghị đã tổ chức, việc phân công và kiểm tra.',
    'Name the documents issued, the meetings held, who was charged with what, and the checks made.',
  ],
);
const results = section(
  'results',
  'II',
  1,
  'Kết quả phối hợp thực hiện các nội dung của chương trình',
  'Results of working together on the programme',
  [
    'Nêu kết quả theo từng nội dung; số liệu lấy từ bảng, không ghi lại ở đây.',
    'Tell the results point by point; figures are taken from the table and not repeated here.',
  ],
);
const limits = section(
  'limits',
  'III',
  1,
  'Hạn chế, khó khăn và nguyên nhân',
  'Shortcomings, difficulties and their causes',
);
const proposals = section(
  'proposals',
  'IV',
  2,
  'Đề xuất, kiến nghị',
  'Proposals and requests',
  null,
  false,
);
const nextSteps = section(
  'next_steps',
  'IV',
  1,
  'Phương hướng, nhiệm vụ thời gian tới',
  'Directions and tasks for the time ahead',
);

export const reviewTemplates: readonly SeedTemplate[] = [
  {
    key: 'preliminary_quarter',
    nameVi: 'Báo cáo sơ kết quý',
    nameEn: 'Preliminary review of a quarter',
    indicators: ['study_sessions', 'household_turns', 'participant_turns', 'weapons_handed_in'],
    sections: [leadership, results, limits, nextSteps, proposals],
    deadlines: { PROVINCE: 60, DISTRICT: 55, COMMUNE: 45 },
  },
  {
    key: 'final_year',
    nameVi: 'Báo cáo tổng kết năm',
    nameEn: 'Final review of a year',
    indicators: [
      'study_sessions',
      'household_turns',
      'participant_turns',
      'weapons_handed_in',
      'mediation_groups',
      'mediators',
      'self_management_groups',
      'self_management_members',
      'suggestion_boxes',
      'prevention_clubs',
    ],
    sections: [
      leadership,
      results,
      section('models', 'II', 2, 'Mô hình, cách làm hiệu quả', 'Models and ways that work'),
      limits,
      section('lessons', 'III', 2, 'Bài học kinh nghiệm', 'Lessons learned', null, false),
      nextSteps,
      proposals,
    ],
    deadlines: { PROVINCE: 30, DISTRICT: 20, COMMUNE: 12 },
  },
];

function section(
  key: string,
  part: TemplateSection['part'],
  position: number,
  titleVi: string,
  titleEn: string,
  guidance: readonly [string, string] | null = null,
  isRequired = true,
): TemplateSection {
  const [guidanceVi, guidanceEn] = guidance ?? [null, null];
  return { key, part, position, titleVi, titleEn, guidanceVi, guidanceEn, isRequired };
}
