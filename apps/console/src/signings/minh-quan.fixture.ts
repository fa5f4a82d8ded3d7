import { date } from '@phoihop/domain/dates';
import type { MoveOption, ShownSigning } from './shown-signing.ts';

const tranYen = {
  id: 'unit-138',
  code: '138',
  name: 'Trấn Yên',
  fullName: 'Huyện Trấn Yên',
  kind: 'HUYEN',
  level: 'DISTRICT',
} as const;

const closed = (move: MoveOption['move'], to: MoveOption['to']): MoveOption => ({
  move,
  to,
  isOpen: false,
  isOnBehalf: false,
  refusal: { code: 'WRONG_STATE', message: '', facts: '{}' },
});
const open = (move: MoveOption['move'], to: MoveOption['to']): MoveOption => ({
  move,
  to,
  isOpen: true,
  isOnBehalf: false,
  refusal: null,
});

/** The signing of xã Minh Quán as its district sees it: submitted, awaiting a decision. */
export const minhQuan: ShownSigning = {
  id: 'signing-04516',
  title: 'Kế hoạch phối hợp xã Minh Quán',
  state: 'SUBMITTED',
  version: 3,
  number: null,
  signedOn: null,
  validFrom: date('2023-12-15'),
  validTo: null,
  isSynthetic: true,
  updatedAt: '2023-12-12T09:20:00.000Z',
  unit: {
    id: 'unit-04516',
    code: '04516',
    name: 'Minh Quán',
    fullName: 'Xã Minh Quán',
    kind: 'XA',
    level: 'COMMUNE',
    parent: tranYen,
  },
  programme: {
    id: 'programme',
    code: '09/CTr-BCA-MTTW',
    nameVi: 'Chương trình',
    nameEn: 'Programme',
  },
  grounds: 'Căn cứ Kế hoạch phối hợp của huyện Trấn Yên',
  submissions: 1,
  submittedAt: '2023-12-12T09:20:00.000Z',
  submittedBy: 'Báo cáo viên xã Minh Quán',
  approvedAt: null,
  approvedBy: null,
  supersededOn: null,
  terminatedOn: null,
  createdAt: '2023-11-30T06:26:00.000Z',
  missingParties: [],
  isRecorded: false,
  isToBeRenewed: false,
  supersedes: null,
  supersededBy: null,
  witnesses: [],
  seal: null,
  isScanMissing: false,
  attachments: [],
  basis: null,
  basisRefusal: null,
  document: null,
  parties: [],
  detachRefusal: { code: 'NOT_YOURS' },
  editRefusal: { code: 'WRONG_STATE', message: '', facts: '{}' },
  moves: [
    closed('DRAFT', 'DRAFTING'),
    closed('SUBMIT', 'SUBMITTED'),
    open('RETURN', 'RETURNED'),
    open('APPROVE', 'APPROVED'),
    closed('SIGN', 'SIGNED'),
  ],
  history: [],
  stateOn: 'SUBMITTED',
  isInForce: false,
};
