import { date } from '@phoihop/domain/dates';
import { describe, expect, it } from 'vitest';
import { markupOf, wordsOf } from '../document/words-of.fixture.ts';
import { reviewReport } from './review-report.ts';
import type { ReviewSnapshot, ReviewUnit } from './review-snapshot.ts';
import { wideReview, yenBai } from './yen-bai.fixture.ts';

const textOf = async (snapshot: ReviewSnapshot) => wordsOf(await reviewReport(snapshot));

it('a review report has its components, parts and annex in their order', async () => {
  const text = (await textOf(yenBai)).replaceAll('\u00A0', ' ');
  const components = [
    'Ủy ban MTTQ Việt Nam tỉnh Yên Bái',
    'Công an tỉnh Yên Bái',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 84/BC-MTTQ-CAT',
    'Yên Bái, ngày 15 tháng 12 năm 2023',
    'BÁO CÁO',
    'Sơ kết năm 2023 thực hiện Chương trình số 09/CTr-BCA-MTTW\ntrên địa bàn tỉnh Yên Bái',
    'Căn cứ Chương trình số 09/CTr-BCA-MTTW',
    'Kỳ số liệu: năm 2023, từ ngày 01 tháng 12 năm 2022 đến hết ngày 30 tháng 11 năm 2023; chốt số liệu ngày 10 tháng 12 năm 2023.',
    'I. CÔNG TÁC LÃNH ĐẠO',
    '1. Công tác chỉ đạo',
    'Đã ban hành kế hoạch.\nĐã phân công.',
    '2. Hội nghị sơ kết',
    'Hội nghị tổ chức ngày 20 tháng 12 năm 2023 tại Hội trường Tỉnh ủy, với 1.120 người tham dự.',
    'II. KẾT QUẢ THỰC HIỆN',
    '1. Tình hình báo cáo',
    '2. Kết quả bằng số liệu',
    '3. Kết quả theo tiêu chí, danh hiệu',
    'Tính đến hết ngày 30/11/2023',
    '4. Xây dựng mô hình',
    'III. ĐÁNH GIÁ CHUNG',
    '1. Hạn chế\nChưa báo cáo.',
    'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ',
    '31/01/2024',
    'TM. BAN THƯỜNG TRỰC',
    'KT. Giám đốc',
    'Người giữ chức A',
    'Nơi nhận:',
    'PHỤ LỤC I',
    '(Kèm theo Báo cáo số 84/BC-MTTQ-CAT ngày 15 tháng 12 năm 2023\ncủa Ủy ban MTTQ Việt Nam tỉnh Yên Bái và Công an tỉnh Yên Bái)',
    'Tổng số',
    'Huyện Trấn Yên',
    'PHỤ LỤC II',
    'ĐƠN VỊ ĐẠT VÀ CHƯA ĐẠT TIÊU CHÍ, DANH HIỆU',
  ];
  let from = 0;
  const places = components.map((component) => {
    const place = text.indexOf(component, from);
    from = Math.max(from, place);
    return place;
  });

  expect(places).not.toContain(-1);
  expect(text).not.toContain('DỰ THẢO');
});

it.each([
  ['BRIEFING', 'Quý I năm 2023', 'Giao ban quý I năm 2023 thực hiện Chương trình'],
  ['PRELIMINARY', 'Sơ kết 6 tháng đầu năm', 'Sơ kết 6 tháng đầu năm thực hiện Chương trình'],
  ['FINAL', 'tổng kết 10 năm', 'Tổng kết 10 năm thực hiện Chương trình'],
] as const)('the title says what it is: %s “%s” is %s …', async (kind, name, title) => {
  expect(await textOf({ ...yenBai, cycle: { ...yenBai.cycle, kind, name } })).toContain(title);
});

it('a report that is not issued is a draft, with dots for its number and day', async () => {
  const text = await textOf({ ...yenBai, number: null, issuedOn: null });

  expect(text.startsWith('DỰ THẢO')).toBe(true);
  expect(text).toContain('Số: ……/……');
  expect(text).toContain('ngày …… tháng …… năm ………');
});

it('signatures and recipients stay on the page of the last sentence', async () => {
  const markup = markupOf(await reviewReport(yenBai));
  const paragraphs = markup
    .slice(markup.indexOf('Trên đây là'), markup.indexOf('PHỤ LỤC'))
    .split('</w:p>');
  const text = (paragraph: string) => paragraph.replaceAll(/<[^>]+>/g, '');
  const last = paragraphs.findIndex((paragraph) => text(paragraph) === '- Lưu: VT.');
  const loose = paragraphs.slice(1, last).filter((each) => !each.includes('<w:keepNext'));

  expect(last).toBeGreaterThan(0);
  expect(loose.map(text)).toEqual([]);
});

describe('the sentence of who has reported', () => {
  it('says how many of how many, level by level, and names the missing and the exempt with the reason', async () => {
    const text = await textOf(yenBai);

    expect(text).toContain(
      'Tính đến ngày 15 tháng 12 năm 2023, 2/3 xã, phường (66,67%) và 2/2 huyện, thành phố (100%) đã có báo cáo được chấp nhận; chưa báo cáo: xã Minh Quân (huyện Trấn Yên).',
    );
    expect(text).toContain(
      'Được miễn báo cáo: xã Âu Lâu (thành phố Yên Bái), lý do: Mất hồ sơ do lũ.',
    );
    expect(text).toContain(
      'cộng từ các phiếu số liệu đã được chấp nhận, kể cả phiếu của đơn vị chưa có',
    );
    expect(text).toContain('không được ước tính thay');
  });

  it('names every one of many, under the unit they lie under', async () => {
    const wide = wideReview(40, 1);
    const missing = wide.units.filter(({ level }) => level === 'COMMUNE');
    const units = wide.units.map((unit): ReviewUnit =>
      unit.level === 'COMMUNE' ? { ...unit, state: 'MISSING' } : unit,
    );
    const text = await textOf({
      ...wide,
      units,
      completeness: { ...wide.completeness, missing: missing.map(({ code }) => code) },
    });

    expect(text).toContain('chưa báo cáo: 40 đơn vị, gồm:');
    expect(text).toContain('- Huyện số 1 (04): xã số 1, xã số 2, xã số 3, xã số 4;');
    expect(text).toContain('- Huyện số 10 (04): xã số 1, xã số 2, xã số 3, xã số 4.');
  });

  it('speaks of nobody as missing when all have reported', async () => {
    const whole = wideReview(10, 1);

    expect(await textOf(whole)).toContain(
      '10/10 xã (100%) và 10/10 huyện (100%) đã có báo cáo được chấp nhận.\n',
    );
  });

  it('names by its code what is not on the map', async () => {
    const completeness = { ...yenBai.completeness, missing: ['99999'] };

    expect(await textOf({ ...yenBai, completeness })).toContain('chưa báo cáo: 99999.');
  });
});

describe('the standards', () => {
  it('say how many of how many to whom they apply: each has a denominator of its own', async () => {
    const text = await textOf(yenBai);

    expect(text).toContain('Xã đạt tiêu chí về an ninh trật tự\n1/3 xã\n33,33%');
    expect(text).toContain('Đơn vị cấp huyện đạt chuẩn nông thôn mới\n1/2 huyện, thành phố\n50%');
  });

  it('have both lists annexed, by the unit that those on them lie under', async () => {
    const annex = (await textOf(yenBai)).split('PHỤ LỤC II')[1] ?? '';

    expect(annex).toContain('1. Xã đạt tiêu chí về an ninh trật tự: 1/3 xã (33,33%)');
    expect(annex).toContain('1\nHuyện Trấn Yên\n1\nxã Minh Quán\n1\nxã Minh Quân');
    expect(annex).toContain('2\nThành phố Yên Bái\n0\n–\n1\nxã Âu Lâu');
    expect(annex).toContain('1\nTỉnh Yên Bái\n1\nhuyện Trấn Yên\n1\nthành phố Yên Bái');
  });

  it('that apply to the unit that publishes are told of it, by its own kind', async () => {
    const own = { key: 'own', nameVi: 'Huyện đạt chuẩn', achieved: ['138'], others: [] };
    const text = await textOf({
      ...yenBai,
      unit: { code: '138', fullName: 'Huyện Trấn Yên', level: 'DISTRICT' },
      units: yenBai.units.filter(({ parentCode }) => parentCode === '138'),
      standards: [own],
    });

    expect(text).toContain('Huyện đạt chuẩn\n1/1 huyện\n100%');
    expect(text.split('PHỤ LỤC II')[1]).toContain('\n1\nhuyện Trấn Yên\n0\n–');
  });

  it('are not spoken of where none applies, and the annex needs no number', async () => {
    const text = await textOf({ ...yenBai, standards: [] });

    expect(text).not.toContain('tiêu chí, danh hiệu');
    expect(text).toContain('PHỤ LỤC\nSỐ LIỆU THEO ĐƠN VỊ');
  });
});

describe('the figures', () => {
  it('are written as an office writes them, with how many units they are of', async () => {
    const text = await textOf(yenBai);

    expect(text).toContain('Buổi học tập\nbuổi\n5.787\n2/3');
    expect(text).toContain('\n33,05%\n');
    expect(text).toContain('Tổng số\n5.787\n(2/3)');
  });

  it('by unit say what is missing and what does not apply: never 0, never nothing', async () => {
    const annex = (await textOf(yenBai)).split('PHỤ LỤC')[1] ?? '';
    const missing = 'chưa báo cáo\nchưa báo cáo\nchưa báo cáo\nchưa báo cáo';

    expect(annex).toContain(`1\nXã Minh Quán\n5.786\n8.676\n33,05\n0\n2\nXã Minh Quân\n${missing}`);
    expect(annex).toContain('1\nPhường Nguyễn Phúc\n1\n0\n100,00\nkhông áp dụng');
    expect(annex).toContain('Xã Âu Lâu\nđược miễn\nđược miễn');
  });

  it('that were never sent are not reported', async () => {
    const text = await textOf({ ...yenBai, cells: [], totals: [] });

    expect(text).toContain('Buổi học tập\nbuổi\nchưa báo cáo');
    expect(text).toContain('Phường Nguyễn Phúc\nchưa báo cáo');
  });

  it('stand across the page, so many a table, each table with its heading on every page', async () => {
    const markup = markupOf(await reviewReport(wideReview(30, 24)));
    const orientations = [...markup.matchAll(/<w:pgSz[^>]*>/g)].map(([size]) =>
      size.includes('landscape'),
    );

    expect(orientations).toEqual([false, true]);
    expect(markup).toContain('Biểu 4/4: chỉ tiêu 19 đến 24');
    // One table of results, one of tasks, four of figures.
    expect(markup.match(/<w:tblHeader\/>/g)).toHaveLength(6);
  });

  it('of units that stand under each other are not lost', async () => {
    const [first] = yenBai.units;
    const circular = yenBai.units.map((unit) => ({ ...unit, parentCode: first?.code ?? null }));
    const annex = (await textOf({ ...yenBai, units: circular })).split('PHỤ LỤC')[1] ?? '';

    for (const { fullName } of circular) expect(annex).toContain(fullName);
  });
});

it('a conference that is still to be held counts nobody', async () => {
  const conference = { heldOn: date('2024-01-10'), place: 'Tỉnh ủy', attending: null };

  expect(await textOf({ ...yenBai, conference })).toContain(
    'Hội nghị tổ chức ngày 10 tháng 01 năm 2024 tại Tỉnh ủy.',
  );
});
