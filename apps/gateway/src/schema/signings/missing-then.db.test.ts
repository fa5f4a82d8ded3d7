import { date } from '@phoihop/domain/dates';
import { expect, it } from 'vitest';
import { rowId } from '../global-id.ts';
import { openDemo } from '../testing.ts';
import { findMissingParties } from './find-missing-parties.ts';

const { ask, asOwner, contextOf } = openDemo();

it('on a day before its unit began a signing lacks every party: nobody held an office there yet', async () => {
  const { signings } = await ask<{
    signings: {
      nodes: { id: string; missingParties: readonly string[]; unit: { code: string } }[];
    };
  }>(
    'tinh',
    '{ signings(under: "138", state: [DRAFTING, SUBMITTED, APPROVED], first: 50) { nodes { id missingParties unit { code } } } }',
  );
  const whole = signings.nodes.find(({ missingParties }) => missingParties.length === 0);
  const id = rowId('Signing', whole?.id ?? '') ?? '';
  // They hold their offices since the first day of the unit.
  await asOwner(
    `UPDATE office_holder SET valid_from = unit.valid_from
       FROM office JOIN organisation ON organisation.id = office.organisation_id JOIN unit ON unit.id = organisation.unit_id
      WHERE office_holder.office_id = office.id AND unit.id = (SELECT unit_id FROM signing WHERE id = '${id}')`,
  );
  const context = await contextOf('tinh');
  const missing = async (day: string) => [
    ...((await findMissingParties(context, [id], date(day))).get(id) ?? []),
  ];

  expect(await missing('2023-12-15')).toEqual([]);
  expect(await missing('2019-06-01')).toEqual(['FRONT', 'POLICE']);
});
