import { cast, demoPassword, nationCast } from '@phoihop/database/cast';

/** What the demo's visitor reads beneath the address: as whom to sign in. */
export function demoAccounts(): string {
  const districts = cast.filter(({ username }) => username.startsWith('huyen-')).length;
  const communes = cast.filter(({ username }) => username.startsWith('xa-')).length;
  const rows = [
    ['quantri', 'quản trị hệ thống'],
    ['tinh, tinh2', 'điều phối viên tỉnh Yên Bái'],
    ['huyen-138', `điều phối viên huyện (mỗi huyện một tài khoản: ${districts})`],
    ['xa-04507', `báo cáo viên xã (mỗi xã một tài khoản: ${communes})`],
    ['xem', 'người xem toàn tỉnh'],
    ['chua-quyen', 'chưa được phân quyền'],
  ] as const;
  return told(rows);
}

/** The same for the made-up country. */
export function nationAccounts(): string {
  return told(nationCast.map(({ username, name }) => [username, name]));
}

function told(rows: readonly (readonly [names: string, what: string])[]): string {
  const lines = rows.map(([names, what]) => `    ${names.padEnd(13)}${what}`);
  return [`  Tài khoản dùng thử, mật khẩu ${demoPassword}:`, ...lines].join('\n');
}
