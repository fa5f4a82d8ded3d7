import { expect, it } from 'vitest';
import { openDemo } from '../testing.ts';

const { ask, asOwner } = openDemo();

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly code?: string;
}

const officeAt = async (code: string) => {
  const { unit } = await ask<{ unit: { organisations: { offices: { id: string }[] }[] } }>(
    'tinh',
    `{ unit(code: "${code}") { organisations(kind: [FRONT]) { offices { id } } } }`,
  );
  return unit.organisations[0]?.offices[0]?.id ?? '';
};

it('an office above attends where whoever names it sees its unit, and stays when another edits', async () => {
  const { unit } = await ask<{ unit: { latestSigning: Shown } }>(
    'xa-04507',
    '{ unit(code: "04507") { latestSigning { id version } } }',
  );
  const { id } = unit.latestSigning;
  const change = async (who: string, mutation: string, version: number, more: object) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await ask<Record<string, Shown>>(
      who,
      `mutation ($input: ${type}!) { ${mutation}(input: $input) {
         ... on Signing { id version } ... on Refused { code } } }`,
      { variables: { input: { id, version, ...more } } },
    );
    return answer[mutation] ?? { id, version };
  };
  const [district, own, elsewhere] = [
    await officeAt('138'),
    await officeAt('04507'),
    await officeAt('04510'),
  ];
  const { version } = await change('xa-04507', 'moveSigning', unit.latestSigning.version, {
    move: 'DRAFT',
  });
  const edit = (who: string, at: number, witnesses: readonly string[]) =>
    change(who, 'editSigning', at, { witnesses });

  expect((await edit('xa-04507', version, [district])).code).toBe('NOT_FOUND');
  expect((await edit('huyen-138', version, [elsewhere])).code).toBe('NOT_FOUND');
  expect(await edit('huyen-138', version, [district])).toMatchObject({ version: version + 1 });
  expect(await edit('xa-04507', version + 1, [own, district])).toMatchObject({
    version: version + 2,
  });
});

it('what has to be done above is told to the unit that decides: where nobody coordinates a district, to the province', async () => {
  const steps = async () => {
    const { signingCoverage } = await ask<{
      signingCoverage: { units: { nextStep: { move: string; by: { code: string } } }[] };
    }>(
      'tinh',
      `{ signingCoverage(programme: "09/CTr-BCA-MTTW", under: "138", level: [COMMUNE]) {
           units(hasNextStep: true) { nextStep { move by { code } } } } }`,
    );
    const above = signingCoverage.units
      .filter(({ nextStep }) => ['PLAN', 'APPROVE'].includes(nextStep.move))
      .map(({ nextStep }) => nextStep.by.code);
    return [...new Set(above)];
  };

  expect(await steps()).toEqual(['138']);
  await asOwner(`
    update access_grant set valid_to = '2023-12-01' where role = 'COORDINATOR' and unit_id in (
      select unit_id from unit_version where code = '138')`);
  expect(await steps()).toEqual(['15']);
});
