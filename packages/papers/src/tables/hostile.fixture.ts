import { strToU8, zipSync, type Zippable } from 'fflate';

/** A workbook of one sheet, its cells written out, for whatever a spreadsheet program would never write. */
export function workbookOf(
  sheetData: string,
  { after = '', styles = '', strings = '', parts = {}, name = 'Số liệu', others = [] }: Whims = {},
): Uint8Array {
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${rel}/${type}" Target="${target}"/>`;
  const text: Record<string, string> = {
    '[Content_Types].xml':
      '<Types><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="${name}" sheetId="1" r:id="r1"/>${others
      .map(
        ({ name: other, state = 'visible' }, index) =>
          `<sheet name="${other}" state="${state}" sheetId="${index + 2}" r:id="o${index}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'styles', 'styles.xml')}${relation('r3', 'sharedStrings', '/xl/sharedStrings.xml')}${others
      .map((_other, index) => relation(`o${index}`, 'worksheet', `worksheets/other${index}.xml`))
      .join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData>${after}</worksheet>`,
  };
  for (const [index, { cells }] of others.entries()) {
    text[`xl/worksheets/other${index}.xml`] =
      `<worksheet xmlns="${main}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
  }
  const files: Zippable = {};
  for (const [part, content] of Object.entries({ ...text, ...parts })) {
    files[part] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { level: 9 });
}

interface Whims {
  readonly after?: string;
  readonly styles?: string;
  readonly strings?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly name?: string;
  /** More sheets, each with the cells of its first row. */
  readonly others?: readonly {
    readonly name: string;
    readonly cells: string;
    readonly state?: 'visible' | 'hidden';
  }[];
}

const heading = ['code', 'unit', 'study_sessions'];

/** A row of texts, written into the cells themselves. */
export function textRow(number: number, texts: readonly string[]): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** A table of one figure, whose cell is written as given. */
export function tableWith(cell: string, whims: Whims = {}): Uint8Array {
  const row = `<row r="2"><c t="inlineStr"><is><t>04507</t></is></c><c r="B2"/>${cell}</row>`;
  return workbookOf(textRow(1, heading) + row, whims);
}

/** A small file that says it unfolds to so many megabytes. */
export function zipBomb(megabytes: number): Uint8Array {
  return relisted(bombOf(1), megabytes * megabyte);
}

/** A small file that unfolds to so many megabytes, and says it were a few bytes. */
export function lyingBomb(megabytes: number): Uint8Array {
  return relisted(bombOf(megabytes), 1000);
}

const megabyte = 1024 * 1024;

function bombOf(megabytes: number): Uint8Array {
  const part = new Uint8Array(megabytes * megabyte).fill(0x20);
  return workbookOf('', { parts: { 'xl/worksheets/sheet1.xml': part } });
}

/** The list of parts tells another size of what is large. */
function relisted(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 28 < bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (view.getUint32(at + 24, true) >= megabyte) view.setUint32(at + 24, size, true);
  }
  return bytes;
}
