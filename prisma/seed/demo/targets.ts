/** SYNTHETIC: what the province and its districts have set themselves, for the demo alone; the source of each says so. */
import { stableId } from '../../src/stable-id.ts';
import { provinceCode, unitOf, unitsAt } from '../unit-list.ts';
import { recognise } from './recognitions.ts';

/** One target as the demo tells it. */
export interface TargetStory {
  readonly id: string;
  readonly code: string;
  readonly standard: string;
  readonly value: number;
  readonly dueOn: string;
  readonly source: string;
}

const plan = 'Mô phỏng: Kế hoạch của tỉnh giai đoạn 2021–2025';

const ofProvince: readonly (readonly [string, number, string])[] = [
  ['security_criterion', 140, '2025-12-31'],
  ['new_rural', 105, '2025-12-31'],
  ['new_rural_advanced', 35, '2025-12-31'],
  // One that is overdue on the demo’s own day, for there are such.
  ['new_rural_model', 10, '2023-06-30'],
  ['civilised_urban', 20, '2025-12-31'],
  ['new_rural_district', 4, '2025-12-31'],
];

/** The province’s targets, then one of each district. */
export function targetStories(): readonly TargetStory[] {
  const province = ofProvince.map(([standard, value, dueOn]) => ({
    id: stableId(`target:${provinceCode}:${standard}`),
    code: provinceCode,
    standard,
    value,
    dueOn,
    source: plan,
  }));
  const rural = recognise()['new_rural'] ?? [];
  const districts = unitsAt('DISTRICT').map(({ code, inlineName }) => {
    const applicable = unitsAt('COMMUNE').filter(
      ({ kind, parentCode }) => kind === 'XA' && parentCode === code,
    );
    const achieved = rural.filter((commune) => unitOf(commune).parentCode === code).length;
    return {
      id: stableId(`target:${code}:new_rural`),
      code,
      standard: 'new_rural',
      value: Math.min(applicable.length, achieved + 2),
      dueOn: '2025-12-31',
      source: `Mô phỏng: Kế hoạch của ${inlineName} giai đoạn 2021–2025`,
    };
  });
  return [...province, ...districts];
}
