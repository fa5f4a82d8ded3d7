import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lyingBomb, tableWith, textRow, workbookOf, zipBomb } from '@phoihop/papers/hostile';
import { figureFilesOn, tranYen } from './figure-files.fixture.ts';
import { openFileServer, type FileServer } from './open-files.ts';
import { here } from './open-server.ts';

let open: FileServer;
beforeAll(async () => {
  open = await openFileServer();
}, 240_000);
afterAll(() => open.close());

const { send, compared } = figureFilesOn(() => open);
const countKept = () => open.db.prisma.figureImport.count();
const countEntries = () => open.db.prisma.figureEntry.count();

describe('a hostile file', () => {
  const whole = '<c r="C2"><v>1</v></c>';
  it.each<[string, () => Uint8Array, number, string]>([
    ['a bomb', () => zipBomb(900), 422, 'FILE_UNSAFE'],
    ['a bomb that lies', () => lyingBomb(8), 422, 'FILE_UNSAFE'],
    ['macros', () => tableWith(whole, { parts: { 'xl/vbaProject.bin': 'x' } }), 422, 'FILE_UNSAFE'],
    [
      '10,000 columns',
      () =>
        workbookOf(
          textRow(
            1,
            Array.from({ length: 10_000 }, () => 'x'),
          ),
        ),
      422,
      'TABLE_TOO_LARGE',
    ],
    ['a broken sheet', () => tableWith('<c'), 422, 'FILE_BROKEN'],
    ['a program', () => Buffer.from('MZ\0\0'), 415, 'FILE_KIND'],
    ['nothing', () => new Uint8Array(), 422, 'FILE_EMPTY'],
    ['more than a table', () => new Uint8Array(21 * 1024 * 1024), 413, 'FILE_TOO_LARGE'],
  ])('is refused and leaves nothing: %s', async (_what, make, status, code) => {
    const before = [await countKept(), await countEntries()];
    const sent = await send('huyen-138', make());

    expect([sent.statusCode, sent.json<{ code: string }>().code]).toEqual([status, code]);
    expect([await countKept(), await countEntries()]).toEqual(before);
    expect((await open.onDisk()).incoming).toEqual([]);
  });

  it('that is too large is told what helps a table, not a scan', async () => {
    const sent = await send('huyen-138', new Uint8Array(21 * 1024 * 1024));

    expect(sent.json<{ message: string }>().message).toBe(
      'Tệp quá lớn (tối đa 20 MB). Đề nghị chia thành nhiều tệp, hoặc chỉ giữ trang số liệu, bỏ hình ảnh và các trang khác.',
    );
  });

  it.each([
    ['a formula', '<c r="C2"><f>1+1</f><v>2</v></c>', 'Số liệu!C2'],
    ['a date', '<c r="C2" t="d"><v>2022-01-01</v></c>', 'Số liệu!C2'],
    ['1e400', '<c r="C2"><v>1e400</v></c>', 'Số liệu!C2'],
    ['−0', '<c r="C2"><v>-0</v></c>', 'Số liệu!C2'],
    ['an error', '<c r="C2" t="e"><v>#DIV/0!</v></c>', 'Số liệu!C2'],
  ])('names the cell: %s', async (_what, cell, place) => {
    const { errors, changes } = await compared('huyen-138', tableWith(cell));
    expect(errors).toMatchObject([{ place, code: 'INVALID_INPUT' }]);
    expect(changes).toEqual([]);
  });

  it('names the sheets that were not read, and whether figures stand in them', async () => {
    const others = [
      { name: 'Quý 3', cells: '<c r="A1"><v>7</v></c>' },
      { name: 'Ghi chú', cells: '<c r="A1" t="inlineStr"><is><t>x</t></is></c>' },
    ];
    const { sheet, unreadSheets, errors } = await compared(
      'huyen-138',
      tableWith(whole, { others }),
    );

    expect([sheet, errors]).toEqual(['Số liệu', []]);
    expect(unreadSheets).toEqual([
      { name: 'Quý 3', hasFigures: true },
      { name: 'Ghi chú', hasFigures: false },
    ]);
  });

  it('names merged cells by their range', async () => {
    const after = '<mergeCells><mergeCell ref="C2:D3"/></mergeCells>';
    const { errors } = await compared('huyen-138', tableWith(whole, { after }));
    expect(errors).toMatchObject([{ place: 'Số liệu!C2:D3' }]);
  });

  it('is asked who sends it before any of it is read', async () => {
    const nobody = await open.server.inject({
      method: 'POST',
      url: '/files/figure-imports?under=138&level=COMMUNE&period=2023-Q4',
      headers: { ...here, 'x-file-name': 'a.xlsx' },
      payload: Buffer.from(tableWith(whole)),
    });
    expect(nobody.statusCode).toBe(401);
    expect(
      (await send('huyen-138', tableWith(whole), { ...tranYen, under: '133' })).statusCode,
    ).toBe(404);
  });
});
