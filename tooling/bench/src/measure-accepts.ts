import { ask } from './ask.ts';
import type { GatewayProcess } from './gateway-process.ts';
import { median } from './median.ts';
import { signIn } from './sign-in.ts';
import { timed } from './timed.ts';

const month = '2023-02';
const sheets = 15;

/** Enters and submits a month of all indicators for some communes; times how long each takes to be accepted, as its user waits. */
export async function measureAccepts(gateway: GatewayProcess): Promise<void> {
  const writer = await signIn(gateway.url, 'dieu-phoi');
  const accepter = await signIn(gateway.url, 'dieu-phoi-2');
  const known = await ask(gateway, writer, factsQuery, { first: sheets });
  const cells = known.data.indicators.nodes.map(({ key }: { readonly key: string }) => {
    return { indicator: key, state: 'REPORTED', value: '7' };
  });
  const rows = known.data.units.nodes.map(({ id }: { readonly id: string }) => {
    return { unit: id, version: null, cells };
  });
  const entered = await ask(gateway, writer, enterMutation, { input: { period: month, rows } });
  const begun = entered.data?.enterFigures.sheets;
  if (begun?.length !== sheets) throw new Error(JSON.stringify(entered).slice(0, 500));
  const times: number[] = [];
  for (const sheet of begun) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const submitted = await move(gateway, writer, sheet, 'SUBMIT');
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const [took] = await timed(() => move(gateway, accepter, submitted, 'ACCEPT'));
    times.push(took);
  }
  console.log(
    `    accepting a sheet of ${cells.length} figures        ${median(times).toFixed(1)} ms`,
  );
}

interface Sheet {
  readonly id: string;
  readonly version: number;
}

async function move(
  gateway: GatewayProcess,
  cookie: string,
  { id, version }: Sheet,
  move: string,
): Promise<Sheet> {
  const answer = await ask(gateway, cookie, moveMutation, { input: { id, version, move } });
  const moved = answer.data?.moveFigureSheet;
  if (!moved?.id) throw new Error(JSON.stringify(answer).slice(0, 500));
  return moved;
}

const factsQuery = `query ($first: Int) {
  indicators(first: 100) { nodes { key } }
  units(level: COMMUNE, first: $first) { nodes { id } }
}`;

const enterMutation = `mutation ($input: EnterFiguresInput!) {
  enterFigures(input: $input) {
    ... on EnteredFigures { sheets { id version } }
    ... on Refused { code message }
  }
}`;

const moveMutation = `mutation ($input: MoveFigureSheetInput!) {
  moveFigureSheet(input: $input) {
    ... on FigureSheet { id version }
    ... on Refused { code message }
  }
}`;
