import { createHash } from 'node:crypto';
import { date } from '@phoihop/domain/dates';
import { roundTo } from '@phoihop/domain/decimal';
import type { ClientBase } from 'pg';
import { templateOf } from '../demo/review-templates.ts';
import { tellTenYearReports } from '../demo/ten-year-stories.ts';
import { insertRows } from '../insert-rows.ts';
import { readData } from '../read-table.ts';
import { stableId } from '../../src/stable-id.ts';
import { provinceCode, unitId } from '../unit-list.ts';
import { indicatorId } from './indicators.ts';
import { openReview, type OpenedReview } from './open-review.ts';
import { acceptReports, beginReports, moment, submitReports } from './report-steps.ts';

const publishedOn = '2023-07-20';

/** Kept by plan 84/KH-BCA-MTTW of 2023-03-01; its own days are made up. */
const review: OpenedReview = {
  id: stableId('review-cycle:ten-years'),
  template: templateOf('final_programme'),
  kind: 'FINAL',
  title: 'Tổng kết 10 năm thực hiện Chương trình phối hợp số 09/CTr-BCA-MTTW',
  period: 'PTD:09/CTr-BCA-MTTW:2022-12-31',
  window: { from: date('2013-08-01'), to: date('2023-01-01') },
  cutOffOn: date('2023-06-30'),
  openedOn: date('2023-03-06'),
  updatedAt: moment(publishedOn, 3),
};

/** The review of the programme's ten years, as it was made public: every unit reported, and what followed from it. */
export async function seedTenYearReview(client: ClientBase): Promise<void> {
  const stories = tellTenYearReports();
  await openReview(client, review, stories);
  await beginReports(client, stories);
  // What goes up is the sum of what has been accepted below.
  for (const level of ['COMMUNE', 'DISTRICT', 'PROVINCE']) {
    const own = stories.filter(({ unit }) => unit.level === level);
    await submitReports(client, own);
    await acceptReports(client, own);
  }
  await insertRows(client, 'conference', [
    {
      id: stableId('conference:ten-years'),
      cycle_id: review.id,
      held_on: '2023-07-14',
      place: 'thành phố Yên Bái (ngày, nơi họp và số người dự: mô phỏng)',
      attending: 210,
      version: 2,
    },
  ]);
  await insertRows(client, 'task', tasks);
  await publish(client);
}

const tasks = [
  {
    ...task('140', 'Rà soát các thị trấn chưa đạt chuẩn văn minh đô thị', '2023-10-31'),
    state: 'DONE',
    evidence: 'Biên bản rà soát của huyện (mô phỏng)',
    done_on: '2023-10-20',
    version: 2,
  },
  {
    ...task('137', 'Tuyên truyền phòng, chống tảo hôn theo Kế hoạch số 191-KH/TU', '2024-03-29'),
    state: 'OPEN',
    evidence: null,
    done_on: null,
    version: 1,
  },
  {
    ...task('139', 'Rà soát các xã chưa đạt tiêu chí về an ninh trật tự', '2024-06-28'),
    state: 'OPEN',
    evidence: null,
    done_on: null,
    version: 1,
  },
];

function task(code: string, what: string, dueOn: string) {
  return {
    id: stableId(`task:ten-years:${code}`),
    cycle_id: review.id,
    unit_id: unitId(code),
    what: `${what} (nhiệm vụ mô phỏng)`,
    due_on: dueOn,
  };
}

/** What of the snapshot the seed itself reads; the whole of it is kept as it stands. */
interface Published {
  readonly review: {
    readonly indicators: readonly { readonly key: string; readonly decimals: number }[];
    readonly totals: readonly { readonly indicatorKey: string; readonly value: string | null }[];
  };
}

/** What was published is kept in files: the papers were written by the gateway's renderer, which the database does not know. */
async function publish(client: ClientBase): Promise<void> {
  const [docx, xlsx] = [
    readData('ten-year-review/report.docx'),
    readData('ten-year-review/figures.xlsx'),
  ];
  const snapshot: Published = JSON.parse(
    readData('ten-year-review/snapshot.json').toString('utf8'),
  );
  const id = stableId('publication:ten-years');
  await insertRows(client, 'publication', [
    {
      id,
      cycle_id: review.id,
      number: 0,
      snapshot,
      docx: bytea(docx),
      sha256_docx: sha256(docx),
      xlsx: bytea(xlsx),
      sha256_xlsx: sha256(xlsx),
      by_id: 'account-tinh',
      at: moment(publishedOn, 3),
    },
  ]);
  await client.query(`UPDATE review_cycle SET state = 'PUBLISHED', version = 3 WHERE id = $1`, [
    review.id,
  ]);
  const { indicators, totals } = snapshot.review;
  await insertRows(
    client,
    'published_figure',
    indicators.flatMap(({ key, decimals }) => {
      const value = totals.find(({ indicatorKey }) => indicatorKey === key)?.value ?? null;
      if (value === null) return [];
      return [
        {
          id: stableId(`published-figure:ten-years:${key}`),
          unit_id: unitId(provinceCode),
          indicator_id: indicatorId(key),
          period: review.period,
          value: roundTo(value, decimals),
          precision: 'EXACT',
          decimals,
          as_of: review.cutOffOn,
          source: `Báo cáo ${review.title}, Tỉnh Yên Bái`,
          publication_id: id,
        },
      ];
    }),
  );
}

function bytea(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
