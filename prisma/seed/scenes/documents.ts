import type { ClientBase } from 'pg';
import { insertRows, type Row } from '../insert-rows.ts';
import { orNull, readTable } from '../read-table.ts';
import { sources } from '../sources.ts';
import { stableId } from '../../src/stable-id.ts';

const documentColumns = [
  'key',
  'number',
  'kind',
  'level',
  'issuer_vi',
  'issuer_en',
  'issued_on',
  'title_vi',
  'title_en',
  'remark',
] as const;

export function documentId(key: string): string {
  return stableId(`document:${key}`);
}

/** The documents that the ten-year review names, and how they stand to each other. */
export async function seedDocuments(client: ClientBase): Promise<void> {
  await insertRows(client, 'document', readTable('documents', documentColumns).map(documentRow));
  const relations = readTable('document-relations', [
    'document_key',
    'relation',
    'target_key',
    'basis',
  ]);
  await insertRows(
    client,
    'document_relation',
    relations.map((row) => ({
      document_id: documentId(row.document_key),
      kind: row.relation,
      target_id: documentId(row.target_key),
      basis: row.basis,
    })),
  );
}

function documentRow(row: Readonly<Record<(typeof documentColumns)[number], string>>): Row {
  return {
    ...row,
    id: documentId(row.key),
    issued_on: orNull(row.issued_on),
    remark: orNull(row.remark),
    source: sources.review,
  };
}
