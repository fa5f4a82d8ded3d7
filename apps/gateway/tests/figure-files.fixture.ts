import { expect } from 'vitest';
import type { FileServer } from './open-files.ts';
import { here } from './open-server.ts';

export interface Question {
  readonly under: string;
  readonly level: string;
  readonly period: string;
}
export interface Told {
  readonly state: string;
  readonly value: string | null;
}
export interface Import {
  readonly id: string;
  readonly appliedAt: string | null;
  readonly unchanged: number;
  readonly kept: number;
  readonly sheet: string;
  readonly unreadSheets: readonly { readonly name: string; readonly hasFigures: boolean }[];
  readonly changes: readonly {
    readonly unit: { readonly code: string };
    readonly indicator: { readonly key: string };
    readonly before: Told;
    readonly after: Told;
    readonly place: string;
  }[];
  readonly errors: readonly {
    readonly place: string;
    readonly code: string;
    readonly message: string;
    readonly candidates: readonly string[];
  }[];
}

export const fields = `id appliedAt unchanged kept sheet unreadSheets { name hasFigures }
  changes { unit { code } indicator { key } before { state value } after { state value } place }
  errors { place code message candidates }`;
export const tranYen = { under: '138', level: 'COMMUNE', period: '2023-Q4' };

/** What people do with tables of figures over HTTP, on a server that is open. */
export function figureFilesOn(opened: () => FileServer) {
  // Each person signs in once: who keeps signing in is asked to wait.
  const cookies = new Map<string, string>();
  async function cookieOf(who: string) {
    const cookie = cookies.get(who) ?? (await opened().signIn(who));
    cookies.set(who, cookie);
    return cookie;
  }
  async function template(who: string, question: Question = tranYen) {
    const query = new URLSearchParams({ ...question });
    return opened().server.inject({
      url: `/files/figure-template.xlsx?${query.toString()}`,
      headers: { ...here, cookie: await cookieOf(who) },
    });
  }
  async function exported(
    who: string,
    kind: 'xlsx' | 'csv',
    {
      indicators,
      ...question
    }: Question & { readonly layer: string; readonly indicators: readonly string[] },
  ) {
    const query = new URLSearchParams({ ...question, indicators: indicators.join(',') });
    return opened().server.inject({
      url: `/files/figures.${kind}?${query.toString()}`,
      headers: { ...here, cookie: await cookieOf(who) },
    });
  }
  async function send(who: string, bytes: Uint8Array | string, question: Question = tranYen) {
    const query = new URLSearchParams({ ...question });
    return opened().server.inject({
      method: 'POST',
      url: `/files/figure-imports?${query.toString()}`,
      headers: {
        ...here,
        cookie: await cookieOf(who),
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent('số liệu.xlsx'),
      },
      payload: typeof bytes === 'string' ? bytes : Buffer.from(bytes),
    });
  }
  async function ask<Data>(who: string, query: string, variables = {}): Promise<Data> {
    const answer = await opened().ask(await cookieOf(who), query, { variables });
    return answer.json<{ data: Data }>().data;
  }
  async function compared(who: string, bytes: Uint8Array | string, question: Question = tranYen) {
    const sent = await send(who, bytes, question);
    expect([sent.statusCode, sent.body]).toEqual([201, expect.stringContaining('id')]);
    const { id } = sent.json<{ id: string }>();
    const query = `query ($id: ID!) { node(id: $id) { ... on FigureImport { ${fields} } } }`;
    return (await ask<{ node: Import }>(who, query, { id })).node;
  }
  function apply(who: string, id: string) {
    const query = `mutation ($input: ApplyFigureImportInput!) { applyFigureImport(input: $input) {
      __typename ... on FigureImport { id appliedAt } ... on Refused { code message } } }`;
    return ask<{ applyFigureImport: { __typename: string; code?: string; appliedAt?: string } }>(
      who,
      query,
      { input: { id } },
    ).then(({ applyFigureImport }) => applyFigureImport);
  }
  async function figuresOf(who: string, unit: string, period: string) {
    const query = `{ figureSheet(unit: "${unit}", period: "${period}") {
      version cells { indicator { key } state value note } } }`;
    const { figureSheet } = await ask<{
      figureSheet: {
        version: number;
        cells: readonly (Told & { indicator: { key: string }; note: string | null })[];
      } | null;
    }>(who, query);
    return figureSheet;
  }
  return { cookieOf, template, exported, send, ask, compared, apply, figuresOf };
}
