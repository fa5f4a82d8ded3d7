import { expect, it } from 'vitest';
import { headOfficesOf } from './head-office.ts';

it('a commune has a Front with a chairperson and police with a chief, named after it', () => {
  const offices = headOfficesOf({ kind: 'PHUONG', name: 'Hồng Hà', fullName: 'Phường Hồng Hà' });

  expect(offices).toEqual([
    {
      organisationKind: 'FRONT',
      organisationVi: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường Hồng Hà',
      organisationEn: 'Viet Nam Fatherland Front Committee of Hồng Hà Ward',
      titleVi: 'Chủ tịch',
      titleEn: 'Chairperson',
    },
    {
      organisationKind: 'POLICE',
      organisationVi: 'Công an phường Hồng Hà',
      organisationEn: 'Police of Hồng Hà Ward',
      titleVi: 'Trưởng Công an phường',
      titleEn: 'Chief of Ward Police',
    },
  ]);
});

it('a province’s police have a director', () => {
  const [, police] = headOfficesOf({ kind: 'TINH', name: 'Lào Cai', fullName: 'Tỉnh Lào Cai' });

  expect([police.titleVi, police.titleEn]).toEqual(['Giám đốc', 'Director']);
});
