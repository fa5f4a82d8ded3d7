import type {
  Capacity as DomainCapacity,
  OrganisationKind as Body,
  UnitKind as Kind,
  UnitLevel as Level,
} from '@phoihop/domain/units';
import { builder } from '../builder.ts';
import { describedBy } from '../described-by.ts';

export const UnitKind = builder.enumType('UnitKind', {
  description: 'What an administrative unit is called by law.',
  values: describedBy<Kind>({
    TRUNG_UONG: 'The country.',
    TINH: 'A province.',
    THANH_PHO: 'A city under a province.',
    THI_XA: 'A town of district level.',
    HUYEN: 'A rural district.',
    PHUONG: 'A ward.',
    THI_TRAN: 'A township of commune level.',
    XA: 'A rural commune.',
  }),
});

export const UnitLevel = builder.enumType('UnitLevel', {
  description: 'How high a unit stands; follows from its kind.',
  values: describedBy<Level>({
    CENTRAL: 'The country.',
    PROVINCE: 'Provinces.',
    DISTRICT: 'Districts, and the cities and towns beside them.',
    COMMUNE: 'Communes, wards and townships.',
  }),
});

export const OrganisationKind = builder.enumType('OrganisationKind', {
  description: 'The bodies that stand at a unit.',
  values: describedBy<Body>({
    FRONT: 'The committee of the Fatherland Front.',
    POLICE: 'The police.',
    PARTY_COMMITTEE: 'The Party committee.',
    PEOPLES_COMMITTEE: 'The People’s Committee.',
    MEMBER_ORGANISATION: 'A member organisation of the Front.',
    STEERING_COMMITTEE: 'A steering committee.',
  }),
});

export const Capacity = builder.enumType('Capacity', {
  description: 'In what capacity an office signs.',
  values: describedBy<DomainCapacity>({
    DIRECT: 'For itself.',
    TM: 'On behalf of a body (thay mặt).',
    KT: 'In place of its head (ký thay).',
    TL: 'By order of a superior (thừa lệnh).',
  }),
});
