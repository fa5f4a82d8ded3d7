import { expect, it } from 'vitest';
import { refusalSentence } from '../language/refusal-sentence.ts';
import { RefusedError } from '../refused-error.ts';
import { openDemo } from '../testing.ts';

const { ask, statements } = openDemo();

async function refusalOf(source: string): Promise<string> {
  const error: unknown = await ask('tinh', source).catch((thrown: unknown) => thrown);
  if (!(error instanceof RefusedError)) throw new Error('nothing was refused');
  return refusalSentence(error.refusal, 'vi');
}

interface Change {
  readonly difference: string | null;
  readonly percentage: string | null;
  readonly isAlike: boolean;
  readonly before: {
    readonly period: string;
    readonly value: string | null;
    readonly state: string;
  };
}

const whole = 'difference percentage isAlike before { period value state }';

async function changeOf(who: string, asked: string, since = '') {
  const argument = since === '' ? '' : `(since: "${since}")`;
  const { figure } = await ask<{ figure: { change: Change | null } }>(
    who,
    `{ figure(${asked}) { change${argument} { ${whole} } } }`,
  );
  return figure.change;
}

const early = 'unit: "15", indicator: "early_marriages"';

it('seventy-nine against a hundred and eighteen is 39 fewer, 33.05 in a hundred', async () => {
  expect(await changeOf('tinh', `${early}, period: "2022"`)).toEqual({
    difference: '-39',
    percentage: '-33.05',
    isAlike: true,
    before: { period: '2021', value: '118', state: 'REPORTED' },
  });
});

it('a change from what was not reported is none, and says which was not', async () => {
  expect(
    await changeOf('tinh', 'unit: "15", indicator: "mediation_groups", period: "2022"'),
  ).toEqual({
    difference: null,
    percentage: null,
    isAlike: false,
    before: { period: '2021', value: null, state: 'NOT_REPORTED' },
  });
});

it('a year that is not over is not like one that is', async () => {
  const change = await changeOf('tinh', 'unit: "15", indicator: "study_sessions", period: "2023"');

  expect(change).toMatchObject({ isAlike: false, before: { period: '2022' } });
  expect(change?.difference).not.toBeNull();
});

it('a named period is held against, and one of another length is refused in words', async () => {
  const quarter = 'unit: "15", indicator: "study_sessions", period: "2022-Q4"';

  expect((await changeOf('tinh', quarter, '2021-Q4'))?.before.period).toBe('2021-Q4');
  expect(await refusalOf(`{ figure(${quarter}) { change(since: "2021") { isAlike } } }`)).toContain(
    'kỳ cùng loại',
  );
});

it('what runs to a day has nothing right before it, but may be held against an earlier day', async () => {
  const asked = 'unit: "15", indicator: "study_sessions", period: "PTD:09/CTr-BCA-MTTW:2022-12-31"';

  expect(await changeOf('tinh', asked)).toBeNull();
  const since = await changeOf('tinh', asked, 'PTD:09/CTr-BCA-MTTW:2021-12-31');
  const year = await ask<{ figure: { value: string } }>(
    'tinh',
    '{ figure(unit: "15", indicator: "study_sessions", period: "2022") { value } }',
  );
  expect(since?.difference).toBe(year.figure.value);
});

it('is not told to whom the figure is not', async () => {
  expect(await changeOf('huyen-138', `${early}, period: "2022"`)).toBeNull();
});

it('of a series is told for each period, and but one more period is read for it', async () => {
  const series = (fields: string) =>
    `{ figureSeries(unit: "15", indicator: "early_marriages", from: "2019", to: "2022") { ${fields} } }`;
  await ask('tinh', series('value'));
  const alone = statements().length;
  const { figureSeries } = await ask<{ figureSeries: { change: Change }[] }>(
    'tinh',
    series(`value change { ${whole} }`),
  );

  expect(figureSeries.map(({ change }) => change.before.period)).toEqual([
    '2018',
    '2019',
    '2020',
    '2021',
  ]);
  expect(figureSeries.at(-1)?.change.difference).toBe('-39');
  expect(statements().length - alone).toBeLessThanOrEqual(5);
});

it.each([
  ['"2022", to: "2021"', 'kỳ cuối không trước kỳ đầu'],
  ['"2021-01", to: "2022"', 'phải cùng loại'],
  ['"2001-01", to: "2022-12"', 'nhiều nhất 120 kỳ'],
])('a series from %s is refused in words', async (ends, words) => {
  const asked = `unit: "15", indicator: "study_sessions", from: ${ends}`;
  expect(await refusalOf(`{ figureSeries(${asked}) { value } }`)).toContain(words);
});
