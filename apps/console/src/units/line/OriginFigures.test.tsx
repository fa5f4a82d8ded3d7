import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { aCommune, aFigure, anIndicator, tramTau } from '../../indicators/figure.fixture.ts';
import type { Answers } from '../../testing/answering-client.ts';
import { TestFrame } from '../../testing/TestFrame.tsx';
import { OriginFigures } from './OriginFigures.tsx';

const act = { id: 'act', number: '1/NQ', effectiveOn: '2025-07-01', isEffectiveVerified: true };
const tranYen = aCommune('04498', 'Trấn Yên');
const daoThinh = aCommune('04507', 'Đào Thịnh');
const lineOf = (unit: object, predecessor: object) => {
  const life = { validFrom: '2020-02-01', validTo: '2025-07-01' };
  const link = {
    __typename: 'LineageLink',
    share: '1',
    source: '1/NQ',
    predecessor: { __typename: 'Unit', ...predecessor, ...life },
    successor: { __typename: 'Unit', ...unit, ...life, validTo: null },
    act: { __typename: 'Reorganisation', ...act },
  };
  return { unit: { __typename: 'Unit', ...unit, validTo: null, line: [link] } };
};
const UnitLine = lineOf(tranYen, daoThinh);
const clubs = anIndicator();
const Indicators = { indicators: { totalCount: 1, nodes: [clubs] } };
const row = (unit: object) => {
  return {
    unit,
    from: null,
    period: '2022',
    state: 'REPORTED',
    value: '7',
    share: '1',
    sheet: null,
  };
};
const explained = (units: readonly object[], totalCount = units.length) => {
  const figure = { ...aFigure({ value: '7' }), unit: tranYen, indicator: clubs, change: null };
  const pageInfo = { hasNextPage: totalCount > units.length, endCursor: null };
  return {
    explainFigure: { figure, contributions: { totalCount, pageInfo, nodes: units.map(row) } },
  };
};

/** What was reported of the years that are asked about, but for those from which on nothing was. */
const reportedUntil = (end: number) => (variables: unknown) => {
  const { from, to } = variables as { from: string; to: string };
  const years = Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at);
  return {
    figureSeries: years.map((year) => ({
      __typename: 'Figure',
      period: String(year),
      units: { __typename: 'UnitCount', reported: year <= end ? 2 : 0 },
    })),
  };
};

function open(answers: Answers, { unit = tranYen, path = '/?d=2025-08-01' } = {}) {
  render(
    <TestFrame
      path={path}
      answers={{ UnitLine, Indicators, ReportedPeriods: reportedUntil(2023), ...answers }}
    >
      <OriginFigures unit={unit} />
    </TestFrame>,
  );
}

test('a unit that came of none has no figures of origins: its children are none', async () => {
  const asked: string[] = [];
  const answers = {
    UnitLine: { unit: { __typename: 'Unit', ...tramTau, validTo: null, line: [] } },
    ExplainFigure: () => {
      asked.push('figure');
      return explained([daoThinh]);
    },
  };
  open(answers, { unit: tramTau });
  await expect(screen.findByText('Xã Đào Thịnh')).rejects.toThrow('Unable to find');
  expect(asked).toEqual([]);
});

test('a unit above communes that came of another one has none either: its communes are not its origins', async () => {
  const before = { ...tramTau, id: 'before', fullName: 'Huyện cũ' };
  open(
    { UnitLine: lineOf(tramTau, before), ExplainFigure: explained([daoThinh]) },
    { unit: tramTau },
  );
  await expect(screen.findByText('Xã Đào Thịnh')).rejects.toThrow('Unable to find');
});

test('the year is the last that is over on the day looked at, and of a day to come, today', async () => {
  const periods: unknown[] = [];
  const ExplainFigure = (variables: unknown) => {
    periods.push((variables as { period: string }).period);
    return explained([daoThinh]);
  };
  open({ ExplainFigure }, { path: '/?d=2022-03-01' });
  expect(await screen.findByText('Xã Đào Thịnh')).toBeDefined();
  open({ ExplainFigure });
  await waitFor(() => expect(screen.getAllByText('Xã Đào Thịnh')).toHaveLength(2));
  expect(periods).toEqual(['2021', '2022']);
});

test('it opens at the latest year for which anything was reported, and another may be chosen', async () => {
  const periods: unknown[] = [];
  const ExplainFigure = (variables: unknown) => {
    periods.push((variables as { period: string }).period);
    return explained([daoThinh]);
  };
  open({ ExplainFigure, ReportedPeriods: reportedUntil(2020) });
  expect(await screen.findByRole('region', { name: 'Số liệu năm 2020' })).toBeDefined();
  await userEvent.selectOptions(screen.getByLabelText('Năm'), '2017');
  expect(await screen.findByRole('region', { name: 'Số liệu năm 2017' })).toBeDefined();
  await waitFor(() => expect(periods).toEqual(['2020', '2017']));
});

test('where nothing was reported in any year it opens at the last that is over', async () => {
  open({ ExplainFigure: explained([daoThinh]), ReportedPeriods: reportedUntil(1999) });
  expect(await screen.findByRole('region', { name: 'Số liệu năm 2022' })).toBeDefined();
  expect(screen.queryByLabelText('Năm')).toBeNull();
});

test('what is not shown yet is counted, and shown when asked for', async () => {
  const many = Array.from({ length: 120 }, (_, index) => aCommune(`c${index}`, `Số ${index}`));
  open({
    ExplainFigure: (variables: unknown) =>
      explained(many.slice(0, (variables as { first: number }).first), many.length),
  });
  await userEvent.click(await screen.findByRole('button', { name: /100 trong 120/ }));
  expect(await screen.findByText('Xã Số 119')).toBeDefined();
  expect(screen.queryByRole('button', { name: /trong 120/ })).toBeNull();
});

test.each(['Indicators', 'ReportedPeriods', 'ExplainFigure'])(
  'an error of %s is told, and asked again',
  async (name) => {
    let isBroken = true;
    const whole: Answers = {
      Indicators,
      ReportedPeriods: reportedUntil(2023)({ from: '2022', to: '2022' }),
      ExplainFigure: explained([daoThinh]),
    };
    const answers = {
      ...whole,
      [name]: () => (isBroken ? { errors: [{ message: 'broken' }] } : (whole[name] ?? {})),
    };
    open(answers);
    expect(await screen.findByRole('alert')).toBeDefined();
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(await screen.findByText('Xã Đào Thịnh')).toBeDefined();
  },
);
