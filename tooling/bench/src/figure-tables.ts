import { ask } from './ask.ts';
import { type GatewayProcess, startGateway } from './gateway-process.ts';
import { measureAccepts } from './measure-accepts.ts';
import { signIn } from './sign-in.ts';
import { timed } from './timed.ts';

const toldMonth = '2022-12';
const newMonth = '2023-01';

/**
 * Takes a month of the whole country out as tables and in again as another month, a province at a time, as its users would.
 */
export async function measureTables(dataDir: string): Promise<void> {
  const gateway = await startGateway(dataDir, 'nation');
  try {
    const cookie = await signIn(gateway.url, 'dieu-phoi');
    const provinces = await listProvinces(gateway, cookie);
    const spent = { out: 0, compared: 0, taken: 0 };
    let cells = 0;
    for (const province of provinces) {
      // oxlint-disable-next-line no-await-in-loop -- one province after the other
      const took = await measureProvince(gateway, cookie, province);
      spent.out += took.out;
      spent.compared += took.compared;
      spent.taken += took.taken;
      cells += took.cells;
    }
    const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
    console.log(`  ${cells} cells of one month, in ${provinces.length} tables by the gateway`);
    console.log(`    out as .csv                            ${seconds(spent.out)}`);
    console.log(`    in again: compared                     ${seconds(spent.compared)}`);
    console.log(`    in again: taken over                   ${seconds(spent.taken)}`);
    await measureAccepts(gateway);
    console.log(`    memory of the gateway at most          ${gateway.peakMegabytes()} MB`);
  } finally {
    await gateway.stop();
  }
}

async function measureProvince(gateway: GatewayProcess, cookie: string, under: string) {
  const [out, csv] = await timed(async () => {
    const query = new URLSearchParams({ under, level: 'COMMUNE', period: toldMonth });
    const answer = await fetch(`${gateway.url}/files/figures.csv?${query}`, {
      headers: { cookie },
    });
    return answer.text();
  });
  const query = new URLSearchParams({ under, level: 'COMMUNE', period: newMonth });
  const [compared, sent] = await timed(() =>
    fetch(`${gateway.url}/files/figure-imports?${query}`, {
      method: 'POST',
      headers: {
        cookie,
        origin: gateway.url,
        'content-type': 'application/octet-stream',
        'x-file-name': 'figures.csv',
      },
      body: csv.replaceAll(toldMonth, newMonth),
    }),
  );
  const { id } = await sent.json();
  const [taken, answer] = await timed(() => ask(gateway, cookie, applyMutation, { input: { id } }));
  const { changes, appliedAt } = answer.data?.applyFigureImport ?? {};
  if (!appliedAt || changes.length === 0)
    throw new Error(`${under}: ${JSON.stringify(answer).slice(0, 500)}`);
  return { out, compared, taken, cells: Number(changes.length) };
}

const applyMutation = `mutation ($input: ApplyFigureImportInput!) {
  applyFigureImport(input: $input) {
    ... on FigureImport { appliedAt changes { place } }
    ... on Refused { code message }
  }
}`;

async function listProvinces(gateway: GatewayProcess, cookie: string): Promise<readonly string[]> {
  const query = `{ units(level: PROVINCE, first: 100) { nodes { code } } }`;
  const answer = await ask(gateway, cookie, query);
  const codes = answer.data?.units.nodes.map(({ code }: { readonly code: string }) => code);
  if (!codes) throw new Error(JSON.stringify(answer).slice(0, 500));
  return codes;
}
