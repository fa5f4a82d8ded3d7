import { headOfficesOf as namedHeadOfficesOf, type NamedHeadOffice } from '@phoihop/domain/units';
import { stableId } from '../src/stable-id.ts';
import { unitList } from './unit-list.ts';

/** The office that signs for one body at one unit. */
export interface HeadOffice extends NamedHeadOffice {
  readonly id: string;
  readonly unitId: string;
  readonly organisationId: string;
}

const officesByUnit = new Map(
  unitList.map((unit) => [
    unit.id,
    namedHeadOfficesOf(unit).map((office): HeadOffice => ({
      ...office,
      id: stableId(`office:${unit.code}:${office.organisationKind}`),
      unitId: unit.id,
      organisationId: stableId(`organisation:${unit.code}:${office.organisationKind}`),
    })),
  ]),
);

/** The head offices of all units. */
export const headOffices: readonly HeadOffice[] = [...officesByUnit.values()].flat();

/** The two offices that sign for a unit, in the programme's order. */
export function headOfficesOf(unitId: string): readonly HeadOffice[] {
  return officesByUnit.get(unitId) ?? [];
}
