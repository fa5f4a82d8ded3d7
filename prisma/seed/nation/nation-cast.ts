import type { Role } from '@phoihop/domain/access';

/** An account of the made-up country: it may do the same in every province. */
export interface NationMember {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
}

/** Who signs in where scale is measured, with the password of the demonstration. */
export const nationCast: readonly NationMember[] = [
  { username: 'quantri', name: 'Quản trị', role: 'ADMINISTRATOR' },
  { username: 'dieu-phoi', name: 'Điều phối viên mọi tỉnh', role: 'COORDINATOR' },
  { username: 'dieu-phoi-2', name: 'Điều phối viên thứ hai mọi tỉnh', role: 'COORDINATOR' },
  { username: 'xem', name: 'Người xem mọi tỉnh', role: 'VIEWER' },
];
