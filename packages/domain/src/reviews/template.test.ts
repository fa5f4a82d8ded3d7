import { describe, expect, it } from 'vitest';
import { date } from '../dates.ts';
import type { AskingUse } from './asked-once.ts';
import {
  decideTemplate,
  sectionsInOrder,
  type ReviewTemplate,
  type TemplateFacts,
  type TemplateSection,
} from './template.ts';

const leading: TemplateSection = {
  key: 'leading',
  titleVi: 'Công tác lãnh đạo, chỉ đạo',
  titleEn: 'Leadership',
  guidanceVi: null,
  guidanceEn: null,
  part: 'I',
  isRequired: true,
  position: 1,
};
const limits: TemplateSection = { ...leading, key: 'limits', part: 'III', position: 2 };
const strengths: TemplateSection = { ...leading, key: 'strengths', part: 'III', position: 1 };

const draft: ReviewTemplate = {
  nameVi: ' Sơ kết  hằng năm ',
  nameEn: 'Yearly review',
  indicators: ['study_sessions', 'mediation_groups'],
  sections: [limits, leading, strengths],
  deadlines: { PROVINCE: 20, DISTRICT: 12, COMMUNE: 6 },
};
const facts: TemplateFacts = {
  indicators: [
    { key: 'study_sessions', kind: 'FLOW' },
    { key: 'mediation_groups', kind: 'STOCK' },
    { key: 'cultural_family_rate', kind: 'RATIO' },
    { key: 'secure_communes', kind: 'COUNT' },
  ],
  levels: ['PROVINCE', 'DISTRICT', 'COMMUNE'],
  uses: [],
  others: [],
};
const decide = (more: Partial<ReviewTemplate>, otherwise: Partial<TemplateFacts> = {}) =>
  decideTemplate({ ...draft, ...more }, { ...facts, ...otherwise });

describe('a template', () => {
  it('is kept tidied, its sections in the order of the report', () => {
    expect(decideTemplate(draft, facts)).toEqual({
      ok: true,
      value: { ...draft, nameVi: 'Sơ kết hằng năm', sections: [leading, strengths, limits] },
    });
  });

  it.each([
    ['no name', 'nameVi', { nameVi: ' \u200b ' }],
    ['a name that is too long', 'nameEn', { nameEn: 'x'.repeat(201) }],
    ['no section', 'sections', { sections: [] }],
    [
      'more sections than are read',
      'sections',
      { sections: Array.from({ length: 61 }, () => leading) },
    ],
    ['a section twice', 'sections', { sections: [leading, { ...limits, key: 'leading' }] }],
    ['a key that is none', 'sections', { sections: [{ ...leading, key: 'Kết quả' }] }],
    ['a section in no place', 'position', { sections: [{ ...leading, position: 0 }] }],
    ['a section without a title', 'titleEn', { sections: [{ ...leading, titleEn: ' ' }] }],
    [
      'guidance in one language',
      'guidanceEn',
      { sections: [{ ...leading, guidanceVi: 'Nêu rõ' }] },
    ],
    [
      'guidance that is too long',
      'guidanceVi',
      { sections: [{ ...leading, guidanceVi: 'x'.repeat(2001), guidanceEn: 'x' }] },
    ],
    ['a ratio to be typed', 'indicators', { indicators: ['cultural_family_rate'] }],
    ['a count to be typed', 'indicators', { indicators: ['secure_communes'] }],
    ['a level without a deadline', 'deadlines', { deadlines: { PROVINCE: 20, COMMUNE: 6 } }],
    [
      'a deadline that is none',
      'deadlines',
      { deadlines: { PROVINCE: 20, DISTRICT: 12, COMMUNE: 0 } },
    ],
    [
      'a district that is due before its communes',
      'deadlines',
      { deadlines: { PROVINCE: 20, DISTRICT: 5, COMMUNE: 6 } },
    ],
    [
      'a province that is due before its communes',
      'deadlines',
      { deadlines: { PROVINCE: 5, DISTRICT: 6, COMMUNE: 6 } },
    ],
  ] as const)('is refused with %s', (_what, what, wrong) => {
    expect(decide(wrong)).toMatchObject({ ok: false, code: 'INVALID_INPUT', facts: { what } });
  });

  it('asks for no indicator that is not known', () => {
    expect(decide({ indicators: ['unknown'] })).toMatchObject({
      code: 'NOT_FOUND',
      facts: { what: 'indicator', text: 'unknown' },
    });
  });

  it('may ask for words alone, and give all levels the same day', () => {
    const sameDay = { PROVINCE: 6, DISTRICT: 6, COMMUNE: 6 };

    expect(decide({ indicators: [], deadlines: sameDay }).ok).toBe(true);
  });

  it('needs no deadline for a level that is not there', () => {
    const twoLevels = { PROVINCE: 20, COMMUNE: 6 };

    expect(decide({ deadlines: twoLevels }, { levels: ['PROVINCE', 'COMMUNE'] }).ok).toBe(true);
  });
});

describe('asking for a figure twice', () => {
  const use: AskingUse = {
    cycleId: 'review',
    state: 'PLANNED',
    programmeId: '09',
    window: { from: date('2022-12-01'), to: date('2023-12-01') },
    unitIds: new Set(['04507']),
  };

  it('is refused within a template', () => {
    expect(
      decide({ indicators: ['study_sessions', 'mediation_groups', 'study_sessions'] }),
    ).toEqual({
      ok: false,
      code: 'FIGURE_ASKED_TWICE',
      facts: { indicators: ['study_sessions'], template: 'Sơ kết hằng năm' },
    });
  });

  it('is refused beside another template, which is named', () => {
    const other = {
      ...use,
      cycleId: 'other',
      template: 'Giao ban quý',
      indicators: ['mediation_groups', 'households'],
    };

    expect(decide({}, { uses: [use], others: [other] })).toEqual({
      ok: false,
      code: 'FIGURE_ASKED_TWICE',
      facts: { indicators: ['mediation_groups'], template: 'Giao ban quý' },
    });
    expect(decide({}, { uses: [], others: [other] }).ok).toBe(true);
  });

  it('is refused where two reviews would ask by this very template', () => {
    const again = { ...use, cycleId: 'again' };

    expect(decide({}, { uses: [use, again] })).toMatchObject({
      code: 'FIGURE_ASKED_TWICE',
      facts: { template: 'Sơ kết hằng năm' },
    });
  });
});

it('sections of one place stand by their keys, however they come', () => {
  const here = ['c', 'a', 'b'].map((key) => ({ ...leading, key }));

  expect(sectionsInOrder(here).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  expect(sectionsInOrder(here.toReversed()).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
});
