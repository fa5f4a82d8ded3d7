import { date } from '@phoihop/domain/dates';
import type { Agreement } from './agreement-content.ts';
import type { CoverageSheet } from './coverage-workbook.ts';
import type { SigningMinutes } from './minutes.ts';

/** The agreement of a commune, as it was signed. */
export const minhQuan: Agreement = {
  bodies: [
    {
      kind: 'FRONT',
      nameVi: 'Ủy ban MTTQ Việt Nam xã Minh Quán',
      superiorVi: null,
      officeVi: 'Chủ tịch',
      headVi: 'Chủ tịch',
      holderName: 'Người giữ chức A',
      capacity: 'TM',
    },
    {
      kind: 'POLICE',
      nameVi: 'Công an xã Minh Quán',
      superiorVi: null,
      officeVi: 'Phó Trưởng Công an xã',
      headVi: 'Trưởng Công an xã',
      holderName: 'Người giữ chức B',
      capacity: 'KT',
    },
  ],
  number: '12/KHPH-CA-MTTQ',
  place: 'Minh Quán',
  signedOn: date('2023-02-06'),
  kindVi: 'KẾ HOẠCH PHỐI HỢP',
  subject: 'Đẩy mạnh phong trào toàn dân bảo vệ an ninh Tổ quốc trên địa bàn xã Minh Quán',
  grounds: 'Căn cứ Kế hoạch phối hợp của huyện Trấn Yên\nCăn cứ tình hình thực tế của xã',
  programme: {
    code: '09/CTr-BCA-MTTW',
    nameVi: 'Đẩy mạnh phong trào toàn dân bảo vệ an ninh Tổ quốc trong tình hình mới',
  },
  unitName: 'xã Minh Quán',
  term: { from: date('2023-02-06'), to: date('2026-01-01') },
  recipients: ['Huyện Trấn Yên', 'Các bên ký kết'],
  isSigned: true,
  isSynthetic: true,
};

export const minhQuanMinutes: SigningMinutes = {
  ...minhQuan,
  witnesses: [
    {
      officeVi: 'Bí thư',
      organisationVi: 'Đảng ủy xã Minh Quán',
      holderName: 'Người giữ chức C',
    },
  ],
};

const stages = ['Chưa lập', 'Đang hiệu lực'];
const part = { name: 'Huyện Trấn Yên', expected: 2, byStage: [1, 1] };

export const tranYenCoverage: CoverageSheet = {
  language: 'vi',
  programme: '09/CTr-BCA-MTTW',
  unit: 'Huyện Trấn Yên',
  asOf: date('2023-12-15'),
  stages,
  parts: [{ ...part, inForce: 1, toBeRenewed: 0, late: 1 }],
  total: { ...part, inForce: 1, toBeRenewed: 0, late: 1 },
  lines: [
    {
      code: '04507',
      name: '=HYPERLINK("x")',
      kind: 'Xã',
      parent: 'Huyện Trấn Yên',
      state: 'Chưa lập',
      isInForce: false,
      number: null,
      signedOn: null,
      validFrom: null,
      endsOn: null,
      isToBeRenewed: false,
      dueOn: date('2023-11-30'),
      daysLate: 15,
    },
    {
      code: '04516',
      name: 'Xã Minh Quán',
      kind: 'Xã',
      parent: 'Huyện Trấn Yên',
      state: 'Đang hiệu lực',
      isInForce: true,
      number: '12/KHPH',
      signedOn: date('2023-02-06'),
      validFrom: date('2023-02-06'),
      endsOn: date('2026-01-01'),
      isToBeRenewed: false,
      dueOn: date('2023-11-30'),
      daysLate: 0,
    },
  ],
};
