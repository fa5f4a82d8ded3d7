/** What reviews of the demo ask for: a short report by the quarter, a long one by the year, and one of all years of the programme. */
import type { ReviewTemplate, TemplateSection } from '@phoihop/domain/reviews';
import { stableId } from '../../src/stable-id.ts';

export interface SeedTemplate extends ReviewTemplate {
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
  {
    key: 'final_programme',
    nameVi: 'Báo cáo tổng kết chương trình',
    nameEn: 'Final review of a programme',
    indicators: [
      'study_sessions',
      'household_turns',
      'participant_turns',
      'mediation_groups',
      'mediators',
      'mediators_front_cadres',
      'self_management_groups',
      'self_management_members',
      'suggestion_boxes',
      'prevention_clubs',
      'weapons_handed_in',
      'village_conventions',
      'households',
      'households_registered_cultural',
      'households_cultural',
      'villages',
      'villages_registered_cultural',
      'villages_cultural',
    ],
    sections: [
      leadership,
      section(
        'propaganda',
        'II',
        1,
        'Tuyên truyền, phổ biến, giáo dục pháp luật về an ninh trật tự',
        'Spreading knowledge of the law on security and order',
      ),
      section(
        'self_management',
        'II',
        2,
        'Tổ hòa giải, tổ tự quản, hương ước và hòm thư góp ý',
        'Mediation, self-management, conventions and suggestion boxes',
      ),
      section(
        'prevention',
        'II',
        3,
        'Phòng, chống tội phạm, ma túy và tảo hôn',
        'Preventing crime, drugs and early marriage',
      ),
      section(
        'new_rural',
        'II',
        4,
        'Gắn với xây dựng nông thôn mới, đô thị văn minh và đời sống văn hóa',
        'Together with new-style rural areas, civilised towns and cultural life',
      ),
      section('achievements', 'III', 1, 'Kết quả nổi bật', 'What stands out'),
      { ...limits, position: 2 },
      nextSteps,
    ],
    deadlines: { PROVINCE: 115, DISTRICT: 95, COMMUNE: 75 },
  },
];

export function templateId(key: string): string {
  return stableId(`review-template:${key}`);
}

/** The template of a key. */
export function templateOf(key: string): SeedTemplate {
  const found = reviewTemplates.find((each) => each.key === key);
  if (!found) throw new Error(`the demo has no template ${key}`);
  return found;
}

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
