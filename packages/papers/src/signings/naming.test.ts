import { expect, it } from 'vitest';
import { bodyAbove, readTitle } from './naming.ts';

const xa = { unitName: 'Xã Minh Quán', programmeCode: '09/CTr-BCA-MTTW' };

it.each([
  [
    'Kế hoạch phối hợp xã Minh Quán',
    'KẾ HOẠCH PHỐI HỢP',
    'thực hiện Chương trình số 09/CTr-BCA-MTTW trên địa bàn xã Minh Quán',
  ],
  [
    'Kế hoạch phối hợp Xã Minh Quán',
    'KẾ HOẠCH PHỐI HỢP',
    'thực hiện Chương trình số 09/CTr-BCA-MTTW trên địa bàn xã Minh Quán',
  ],
  ['Chương trình phối hợp đẩy mạnh phong trào', 'CHƯƠNG TRÌNH PHỐI HỢP', 'đẩy mạnh phong trào'],
  ['Quy chế phối hợp', 'KẾ HOẠCH PHỐI HỢP', 'Quy chế phối hợp'],
])('“%s” is headed %s, %s', (title, kindVi, subject) => {
  expect(readTitle(title, xa)).toEqual({ kindVi, subject });
});

it.each([
  ['Công an xã Minh Quán', 'Công an huyện Trấn Yên'],
  ['Ban Chỉ đạo 138', 'Huyện Trấn Yên'],
])('above %s the paper goes to %s', (name, above) => {
  expect(bodyAbove(name, 'Xã Minh Quán', 'Huyện Trấn Yên')).toBe(above);
});
