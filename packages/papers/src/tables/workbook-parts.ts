import type { Archive } from './archive.ts';
import { broken, cellTextMax, tableLimits, tooMany, unsafe } from './limits.ts';
import { attributeOf, readXml } from './read-xml.ts';

/** Where in a workbook the table lies, and what its cells point to. */
export interface WorkbookParts {
  readonly sheet: string;
  readonly sheetPart: string;
  /** The other sheets, those that are hidden too. */
  readonly others: readonly SheetPart[];
  readonly strings: readonly string[];
  /** By style: whether a number of that style is a day or an hour. */
  readonly isDate: readonly boolean[];
}

/** A sheet of a workbook, and the part that holds its cells. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

/** What our own tables are called; of a workbook that has none of them the first sheet that is shown is read. */
const ownSheets = ['Số liệu', 'Figures'];

export function findParts(archive: Archive): WorkbookParts {
  refuseMacros(archive);
  const root = relationsOf(archive, '');
  const book = [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target;
  if (book === undefined) throw broken('XLSX');
  const relations = relationsOf(archive, book);
  const sheets = sheetsOf(archive, book).flatMap(({ name, id, isShown }) => {
    const part = relations.get(id);
    return part?.type.endsWith('/worksheet') === true
      ? [{ name: name.normalize('NFC').slice(0, 60), part: part.target, isShown }]
      : [];
  });
  const shown = sheets.filter(({ isShown }) => isShown);
  const own = shown.find(({ name }) => ownSheets.includes(name));
  const sheet = own ?? shown[0];
  if (!sheet) throw broken('XLSX');
  const partOf = (kind: string) =>
    [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target ?? null;
  return {
    sheet: sheet.name,
    sheetPart: sheet.part,
    others: sheets.filter((each) => each !== sheet),
    strings: stringsOf(archive, partOf('sharedStrings')),
    isDate: dateStylesOf(archive, partOf('styles')),
  };
}

function refuseMacros(archive: Archive): void {
  readXml(archive, '[Content_Types].xml', {
    open: (_name, { ContentType = '' }) => {
      if (/macroEnabled|vbaProject/i.test(ContentType)) throw unsafe('macros', ContentType);
    },
  });
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

function relationsOf(archive: Archive, part: string): ReadonlyMap<string, Relation> {
  const cut = part.lastIndexOf('/') + 1;
  const [folder, file] = [part.slice(0, cut), part.slice(cut)];
  const relations = new Map<string, Relation>();
  readXml(archive, `${folder}_rels/${file}.rels`, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : folder + Target;
      relations.set(Id, { type: Type, target: target.replace(/^\.\//, '') });
    },
  });
  return relations;
}

function sheetsOf(archive: Archive, book: string) {
  const sheets: { name: string; id: string; isShown: boolean }[] = [];
  readXml(archive, book, {
    open: (tag, attributes) => {
      if (tag !== 'sheet') return;
      const { name = '', state = 'visible' } = attributes;
      const id = attributeOf(attributes, 'id') ?? '';
      sheets.push({ name, id, isShown: state === 'visible' });
    },
  });
  return sheets;
}

/** The texts that cells point to: formatted ones without their formats, readings above characters left out. */
function stringsOf(archive: Archive, part: string | null): readonly string[] {
  const strings: string[] = [];
  if (part === null) return strings;
  let current = '';
  let isText = false;
  let isAside = false;
  readXml(archive, part, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') isAside = true;
      else if (name === 't') isText = !isAside;
    },
    text: (text) => {
      if (isText && current.length < cellTextMax) current += text.slice(0, cellTextMax);
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isAside = false;
      else if (name === 'si') strings.push(current);
      if (strings.length > tableLimits.cells) throw tooMany('cells');
    },
  });
  return strings;
}

const builtInDates = /^(1[4-9]|2[0-27-9]|3[0-6]|4[5-7]|5[0-8])$/;

function dateStylesOf(archive: Archive, part: string | null): readonly boolean[] {
  const isDate: boolean[] = [];
  if (part === null) return isDate;
  const customDates = new Set<string>();
  let isCellFormats = false;
  readXml(archive, part, {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      if (name === 'numFmt' && tellsTime(formatCode)) customDates.add(numFmtId);
      else if (name === 'cellXfs') isCellFormats = true;
      else if (name === 'xf' && isCellFormats) {
        isDate.push(builtInDates.test(numFmtId) || customDates.has(numFmtId));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormats = false;
    },
  });
  return isDate;
}

/** Whether a format shows days or hours, its quoted words, colours and currencies aside. */
function tellsTime(format: string): boolean {
  const plain = format.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[dmyhs]/i.test(plain.replaceAll(/general/gi, ''));
}
