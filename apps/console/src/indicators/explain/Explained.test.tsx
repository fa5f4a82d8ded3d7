import type { ExplainFigureData } from '@phoihop/client/indicators';
import { date } from '@phoihop/domain/dates';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { TestFrame } from '../../testing/TestFrame.tsx';
import {
  aChange,
  aCommune,
  aFigure,
  anIndicator,
  culturalRate,
  type GivenFigure,
  tramTau,
} from '../figure.fixture.ts';
import { addsUp } from './adds-up.ts';
import type { AskedFigure } from './asked.ts';
import { Explained } from './Explained.tsx';

type Contribution = ExplainFigureData['explainFigure']['contributions']['nodes'][number];

function contribution(
  name: string,
  value: string | null,
  given: Partial<Contribution> = {},
): Contribution {
  const unit = aCommune(`code-${name}`, name);
  return {
    unit,
    from: null,
    period: '2022',
    state: value === null ? 'NOT_REPORTED' : 'REPORTED',
    value,
    numerator: null,
    denominator: null,
    share: '1',
    number: value === null ? null : 1,
    sheet: value === null ? null : { id: `sheet-${name}`, unit, period: { key: '2022' } },
    acceptedAt: value === null ? null : '2023-01-05T02:00:00.000Z',
    submittedAt: value === null ? null : '2023-01-04T02:00:00.000Z',
    ...given,
  };
}

const clubs = anIndicator();
const asked: AskedFigure = {
  unit: tramTau,
  indicator: clubs,
  period: '2022',
  ground: { borders: null, layer: 'OFFICIAL', asOf: date('2023-12-15') },
};

type Change = ExplainFigureData['explainFigure']['figure']['change'];

async function open(
  rows: readonly Contribution[],
  { change = null, ...figure }: GivenFigure & { readonly change?: Change },
  given: Partial<AskedFigure> = {},
  totalCount = rows.length,
) {
  const user = userEvent.setup();
  const explainFigure = {
    figure: {
      ...aFigure({ units: { reported: 2, expected: 3 }, ...figure }),
      change,
      unit: tramTau,
      indicator: given.indicator ?? clubs,
    },
    contributions: {
      totalCount,
      pageInfo: { hasNextPage: totalCount > rows.length, endCursor: 'cursor' },
      nodes: rows,
    },
  };
  render(
    <TestFrame answers={{ ExplainFigure: { explainFigure } }}>
      <Explained asked={{ ...asked, ...given }} value={figure.value ?? null}>
        {figure.value}
      </Explained>
    </TestFrame>,
  );
  await user.tab();
  await user.keyboard('{Enter}');
  const panel = await screen.findByRole('dialog');
  await waitFor(() => expect(panel.querySelector('table, .note')).not.toBeNull());
  const texts = [...panel.querySelectorAll('tbody tr, tfoot tr')].map((each) =>
    [...each.children].map((cell) => (cell.textContent ?? '').replaceAll('\u00a0', ' ')),
  );
  return { user, panel, texts };
}

test('the panel lists who told what in which version, the missing in their place, and the sum', async () => {
  const { texts, panel } = await open(
    [
      contribution('Túc Đán', '1'),
      contribution('Tà Xi Láng', null),
      contribution('Pá Lau', '17', { number: 2 }),
    ],
    { value: '18' },
  );
  expect(within(panel).getByText('Vì sao Huyện Trạm Tấu là 18?')).toBeDefined();
  expect(texts).toEqual([
    ['Xã Túc Đán', '1', 'bản 1, 05/01/2023'],
    ['Xã Tà Xi Láng', '…Chưa báo cáo', 'Chưa báo cáo'],
    ['Xã Pá Lau', '17', 'bản 2, 05/01/2023'],
    ['Cộng 2 đơn vị đã báo cáo', '18', '2/3'],
  ]);
  expect(within(panel).queryByRole('alert')).toBeNull();
  expect(within(panel).getByText(/không suy đoán/)).toBeDefined();
  expect(within(panel).getByText('bản 2, 05/01/2023').getAttribute('href')).toBe(
    '/figure-sheets/grid?period=2022&u=code-P%C3%A1+Lau',
  );
});

test('a version whose sheet the reader does not see is told, and leads nowhere', async () => {
  const { panel } = await open([contribution('Túc Đán', '18', { sheet: null })], { value: '18' });
  expect(within(panel).getByText('bản 1, 05/01/2023').closest('a')).toBeNull();
});

test('a count lists the units that meet the standard, and on which day', async () => {
  const met = { number: null, sheet: null, acceptedAt: null, submittedAt: null };
  const { texts, panel } = await open(
    [contribution('Túc Đán', '1', met), contribution('Pá Lau', '1', met)],
    { value: '2', units: { reported: 9, expected: 9 }, newest: date('2022-12-31') },
    { indicator: anIndicator({ kind: 'COUNT' }) },
  );
  expect(texts).toEqual([
    ['Xã Túc Đán', '1', 'đạt tiêu chí'],
    ['Xã Pá Lau', '1', 'đạt tiêu chí'],
    ['Cộng 2 đơn vị đạt tiêu chí', '2', '2/9'],
  ]);
  expect(within(panel).getByText(/còn hiệu lực ngày 31\/12\/2022, trên 9 đơn vị/)).toBeDefined();
  expect(within(panel).queryByRole('link')).toBeNull();
});

test('Escape closes the panel and gives the focus back to the number', async () => {
  const { user } = await open([contribution('Túc Đán', '18')], { value: '18' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement?.textContent).toBe('18');
});

test('what comes from a predecessor says so, with the share that counts', async () => {
  const { texts } = await open(
    [
      contribution('Hạnh Phúc', '4.5', { from: aCommune('1', 'Trạm Tấu'), share: '0.45' }),
      contribution('Phình Hồ', '13.5', { from: aCommune('2', 'Bản Mù') }),
    ],
    { value: '18', inherited: true },
  );
  expect(texts[0]?.[0]).toBe('Xã Hạnh Phúckế thừa 45 % của Xã Trạm Tấu');
  expect(texts[1]?.[0]).toBe('Xã Phình Hồkế thừa từ Xã Bản Mù');
});

test('of a ratio both sums are shown, over the percentage that is rounded', async () => {
  const { texts } = await open(
    [
      contribution('Túc Đán', '50', { numerator: '1', denominator: '2' }),
      contribution('Pá Lau', '70', { numerator: '700', denominator: '1000' }),
    ],
    { value: '69.960079', numerator: '701', denominator: '1002' },
    { indicator: culturalRate },
  );
  expect(texts[1]).toEqual(['Xã Pá Lau', '700 / 1.000', 'bản 1, 05/01/2023']);
  expect(texts[2]?.[1]).toBe('701 / 1.002 = 69,960170,0 %');
});

test('the published figure stands beside with the difference and its share', async () => {
  const { panel } = await open([contribution('Túc Đán', '79')], {
    value: '79',
    published: { value: '118', difference: '-39', agrees: false },
  });
  expect(within(panel).getByText('\u221239 (\u221233,05 %)')).toBeDefined();
});

test('rows that do not come to the figure are not passed over in silence', async () => {
  const { panel } = await open([contribution('Túc Đán', '17')], { value: '18' });
  expect(within(panel).getByRole('alert').textContent).toContain('cộng lại không bằng');
});

test('of more rows than one answer holds the rest is offered, and nothing is reckoned from a part', async () => {
  const { panel } = await open([contribution('Túc Đán', '1')], { value: '18' }, {}, 692);
  expect(within(panel).queryByRole('alert')).toBeNull();
  expect(within(panel).getByText('Đang xem 1 trong 692 dòng. Xem thêm')).toBeDefined();
});

test('a preview says in words that it is one', async () => {
  const { panel } = await open(
    [contribution('Túc Đán', '18', { acceptedAt: null })],
    { value: '18' },
    { ground: { ...asked.ground, layer: 'PREVIEW' } },
  );
  expect(within(panel).getByText(/không phải số chính thức/)).toBeDefined();
  expect(within(panel).getByText('bản 1, nộp 04/01/2023, chưa chấp nhận')).toBeDefined();
});

test('sums are reckoned exactly, where floats would not agree', () => {
  const told = (value: string) => ({ value, numerator: null, denominator: null });
  expect(addsUp(told('0.3'), [told('0.1'), told('0.2')], false)).toBe(true);
  expect(addsUp(told('0.30001'), [told('0.1'), told('0.2')], false)).toBe(false);
});

test('the panel tells the period before, the change, and that both are not told alike', async () => {
  const { panel } = await open([contribution('Túc Đán', '79')], {
    value: '79',
    units: { reported: 172, expected: 173 },
    change: aChange({ isAlike: false }),
  });
  const texts = [...panel.querySelectorAll('dl dd')].map((each) => each.textContent);

  expect(texts.slice(0, 2)).toEqual(['năm 2021: 118', '−39 (−33,05\u00a0%)']);
  expect(within(panel).getByText(/kỳ trước 173\/173 đơn vị, kỳ này 172\/173/)).toBeDefined();
});

test('of rates the change is told in points, and of what was not reported none is', async () => {
  const rates = aChange({ difference: '2.1', percentage: null });
  const { panel } = await open(
    [contribution('Túc Đán', '74')],
    { value: '74', change: { ...rates, before: { ...rates.before, value: '71.9' } } },
    { indicator: culturalRate },
  );

  expect([...panel.querySelectorAll('dl dd')][1]?.textContent).toBe('+2,1 điểm %');
});

test('a period before of which nothing was reported says so, and no change', async () => {
  const unknown = aChange({ difference: null, percentage: null, isAlike: false });
  const before = { ...unknown.before, state: 'NOT_REPORTED' as const, value: null };
  const { panel } = await open([contribution('Túc Đán', '79')], {
    value: '79',
    change: { ...unknown, before },
  });
  const texts = [...panel.querySelectorAll('dl dd')].map((each) => each.textContent);

  expect(texts.slice(0, 2)).toEqual([
    'năm 2021: …Chưa báo cáo',
    'không so được: có kỳ không có số',
  ]);
});

test('of a figure that does not compare the units at fault are named, and nobody is said to owe nothing', async () => {
  await open(
    [],
    { value: null, state: 'NOT_COMPARABLE', faults: [aCommune('04660', 'Liên Sơn')] },
    { ground: { ...asked.ground, borders: date('2023-12-31') } },
  );
  expect(screen.getByText(/31\/12\/2023: Xã Liên Sơn không nằm trọn/)).toBeDefined();
  expect(screen.queryByText(/Không có đơn vị nào phải báo cáo/)).toBeNull();
});
