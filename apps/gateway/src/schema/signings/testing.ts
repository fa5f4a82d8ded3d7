/** Signings as people change them, for tests: through the schema, and in the states the tests begin with. */
import type { Demo } from '../testing.ts';

export interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}
export type Answer = Partial<Shown> & {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
};

const answered = '__typename ... on Signing { id state version } ... on Refused { code message }';

/** What people do with signings in the demo. */
export function signingDeeds({ ask, db }: Pick<Demo, 'ask' | 'db'>) {
  async function change(
    who: string,
    mutation: string,
    input: Record<string, unknown>,
  ): Promise<Answer> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await ask<Record<string, Answer>>(
      who,
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${answered} } }`,
      { variables: { input } },
    );
    return answer[mutation] ?? { __typename: 'nothing' };
  }

  async function read<Data>(id: string, fields: string): Promise<Data & Shown> {
    const query = `query ($id: ID!) { signing(id: $id) { id version state ${fields} } }`;
    const { signing } = await ask<{ signing: Data & Shown }>('tinh', query, { variables: { id } });
    return signing;
  }

  async function move(who: string, id: string | undefined, name: string, more = {}) {
    const { version } = await read(id ?? '', '');
    return change(who, 'moveSigning', { id, version, move: name, ...more });
  }

  /** Takes what was planned to its approval: its unit writes, the other decides. */
  async function approve(id: string | undefined, unit: string, parent: string) {
    await move(unit, id, 'DRAFT');
    await move(unit, id, 'SUBMIT');
    return move(parent, id, 'APPROVE');
  }

  async function sign(id: string | undefined, unit: string, signedOn = '2023-12-15') {
    return move(unit, id, 'SIGN', { number: '44/KHPH', signedOn });
  }

  /** The Relay id of the signing that bears a number under a programme. */
  async function numbered(programme: string, number: string): Promise<string> {
    const { id } = await db().prisma.signing.findFirstOrThrow({
      where: { programme: { code: programme }, number },
      select: { id: true },
    });
    return Buffer.from(`Signing:${id}`).toString('base64');
  }

  return { change, read, move, approve, sign, numbered };
}

/** A programme that expects these kinds, of which nothing has been signed yet. */
export function programmeSql(code: string, kinds = '{XA,PHUONG,THI_TRAN}'): string {
  return `
    insert into programme (code, name_vi, name_en, starts_on)
      values ('${code}', 'Thử ${code}', 'Trial ${code}', '2010-01-01');
    insert into programme_expectation
      select id, unnest('${kinds}'::unit_kind[]) from programme where code = '${code}'`;
}

/**
 * What a unit has signed, whatever else is under way for it; `basis` is the number of what it makes concrete.
 *
 * @remarks Nothing is born signed, and of what is under way there is one at a time: so it comes out of what was given up.
 */
export function signedSql(
  programme: string,
  unit: string,
  number: string,
  { from = '2021-06-01', basis = '' }: { readonly from?: string; readonly basis?: string } = {},
): string {
  return `
    insert into signing (programme_id, unit_id, basis_id, state, number, signed_on, title, valid_from)
      select programme.id, unit_id,
             (select id from signing where programme_id = programme.id and number = '${basis}'),
             'CANCELLED', '${number}', '${from}', 'Kế hoạch phối hợp', '${from}'
        from programme, unit_version
       where programme.code = '${programme}' and unit_version.code = '${unit}'
         and valid_from <= '2023-12-15' and (valid_to is null or '2023-12-15' < valid_to);
    update signing set state = 'SIGNED' from programme
     where programme.id = signing.programme_id and programme.code = '${programme}'
       and signing.state = 'CANCELLED' and signing.number = '${number}'`;
}
