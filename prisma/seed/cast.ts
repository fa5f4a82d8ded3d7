import type { Role } from '@phoihop/domain/access';
import { provinceCode, unitsAt, type SeedUnit } from './unit-list.ts';

/** An account of the demo: an official role, nobody's name. */
export interface CastMember {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  /** Null for the account that holds no grant at all. */
  readonly role: Role | null;
  readonly unitCode: string | null;
}

/** The one password of all demo accounts; the demo profile never listens beyond this machine. */
export { demoPassword } from './demo/password.ts';
export { nationCast, type NationMember } from './nation/nation-cast.ts';

/** The people everyone knows: who signs in to the demo, as what and where. */
export const cast: readonly CastMember[] = [
  member('quantri', 'Quản trị', 'ADMINISTRATOR', provinceCode),
  member('tinh', 'Điều phối viên tỉnh Yên Bái', 'COORDINATOR', provinceCode),
  member('tinh2', 'Điều phối viên thứ hai tỉnh Yên Bái', 'COORDINATOR', provinceCode),
  ...unitsAt('DISTRICT').map((unit) => memberAt(unit, 'huyen', 'Điều phối viên', 'COORDINATOR')),
  ...unitsAt('COMMUNE').map((unit) => memberAt(unit, 'xa', 'Báo cáo viên', 'REPORTER')),
  member('xem', 'Người xem tỉnh Yên Bái', 'VIEWER', provinceCode),
  member('chua-quyen', 'Tài khoản chưa được cấp quyền', null, null),
];

/** The member of the cast who signs in by this name. */
export function castMember(username: string): CastMember {
  const found = byUsername.get(username);
  if (!found) throw new Error(`nobody in the cast is called ${username}`);
  return found;
}

const byUsername = new Map(cast.map((one) => [one.username, one]));

function member(
  username: string,
  name: string,
  role: Role | null,
  unitCode: string | null,
): CastMember {
  return { id: `account-${username}`, username, name, role, unitCode };
}

function memberAt(unit: SeedUnit, prefix: string, title: string, role: Role): CastMember {
  return member(`${prefix}-${unit.code}`, `${title} ${unit.inlineName}`, role, unit.code);
}
