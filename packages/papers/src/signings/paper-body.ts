import type { Capacity, OrganisationKind } from '@phoihop/domain/units';

/** A body that signs, with the office that signs for it. */
export interface PaperBody {
  readonly kind: OrganisationKind;
  readonly nameVi: string;
  /** The body above it, as the heading names it; null where none is named. */
  readonly superiorVi: string | null;
  readonly officeVi: string;
  /** The head of the body, in whose place (KT) or by whose order (TL) another signs. */
  readonly headVi: string;
  readonly holderName: string | null;
  readonly capacity: Capacity;
}

/** The lines above the name: capacity and body, then the office. */
export function signatureLines({
  kind,
  nameVi,
  officeVi,
  headVi,
  capacity,
}: PaperBody): readonly string[] {
  // A standing board decides together: the Front's signs on its behalf.
  const onBehalf = kind === 'FRONT' ? 'BAN THƯỜNG TRỰC' : nameVi;
  if (capacity === 'DIRECT') return [nameVi, officeVi];
  if (capacity === 'TM') {
    return kind === 'FRONT' ? [nameVi, `TM. ${onBehalf}`, officeVi] : [`TM. ${onBehalf}`, officeVi];
  }
  return [nameVi, `${capacity}. ${headVi}`, officeVi];
}
