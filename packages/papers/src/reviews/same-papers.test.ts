import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { wordsOf } from '../document/words-of.fixture.ts';
import {
  addendumAnnex,
  addendumPaper,
  reminderLetter,
  reviewAnnex,
  reviewReport,
} from '../index.ts';
import { wideReview, yenBai, yenBaiChanges, yenBaiReminder } from './yen-bai.fixture.ts';

const facts = { review: yenBai, changes: yenBaiChanges, letter: yenBaiReminder };
type Facts = typeof facts;
const addendum = ({ review, changes }: Facts) => ({ snapshot: review, number: 1, changes });
const papers = [
  ['report', ({ review }: Facts) => reviewReport(review)],
  ['annex', ({ review }: Facts) => reviewAnnex(review)],
  ['addendum', (given: Facts) => addendumPaper(addendum(given))],
  ['corrections', (given: Facts) => addendumAnnex(addendum(given))],
  ['reminder', ({ letter }: Facts) => reminderLetter(letter)],
] as const;

const zone = process.env['TZ'];
afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it.each(papers)(
  'the same review gives the same bytes, whenever and wherever it is written: %s',
  async (_name, write) => {
    process.env['TZ'] = 'Asia/Ho_Chi_Minh';
    const offset = new Date().getTimezoneOffset();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2023-12-15T01:02:03Z') });
    const first = await write(facts);
    process.env['TZ'] = 'America/St_Johns';
    vi.setSystemTime(new Date('2031-05-06T23:08:09Z'));
    const kept: Facts = JSON.parse(JSON.stringify(facts));
    const again = await write(kept);

    expect(new Date().getTimezoneOffset()).not.toBe(offset);
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
  },
);

describe('whatever is written into a review', () => {
  const hostile = [
    'a\u0000\u0008\u000B\u001F\u007Fb',
    '<&>"\'</w:t>]]>',
    '=HYPERLINK("x")',
    'half \uD800 of a \uDFFF character \uFFFE\uFFFF',
    '\u202Egnahc\u200B',
    'tiê\u0301ng Viê\u0323t\r\n\ttab',
    'dài'.repeat(15_000),
  ].join(' ');

  it.each(papers)('the file stays well-formed: %s', async (_, write) => {
    const parts = Object.values(unzipSync(await write(overwritten(facts, hostile))));
    const breaches = parts.flatMap((part) => breachesOf(strFromU8(part)));

    expect(parts.length).toBeGreaterThan(5);
    expect(breaches).toEqual([]);
  });

  it('the words are kept, without what cannot be seen', async () => {
    const [section] = yenBai.sections;
    const sections = section ? [{ ...section, text: hostile }] : [];
    const text = wordsOf(await reviewReport({ ...yenBai, sections }));

    expect(text).toContain('ab &lt;&amp;&gt;');
    expect(text).toContain('half  of a  character');
    expect(text).toContain('gnahc tiếng Việt');
    expect(text).toContain('dài'.repeat(15_000));
  });
});

it('a province’s review of 183 units and 24 indicators is written within seconds', async () => {
  const wide = wideReview(173, 24);
  const began = performance.now();
  await reviewReport(wide);
  await reviewAnnex(wide);

  expect(performance.now() - began).toBeLessThan(20_000);
}, 30_000);

/** What is chosen from a list, a key or a day. */
const chosen =
  /^(?:state|kind|part|level|capacity|key|indicatorKey|unitCode|parentCode|\w+On|asOf|cutOff|answerBy|windowFrom|windowTo)$/;

/** A copy whose free texts are all the given one. */
function overwritten(given: Facts, text: string): Facts {
  return JSON.parse(JSON.stringify(given), (name: string, value: unknown) =>
    typeof value === 'string' && !chosen.test(name) ? text : value,
  );
}

function breachesOf(xml: string): readonly string[] {
  const breaches: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => breaches.push(message));
  parser.write(xml).close();
  return breaches;
}
