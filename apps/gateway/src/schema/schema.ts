import './scalars.ts';
import './refused.ts';
import './units/unit.ts';
import './units/unit-tree.ts';
import './units/organisation.ts';
import './documents/document.ts';
import './programmes/programme.ts';
import './signings/signing.ts';
import './signings/signing-lists.ts';
import './signings/signing-groups.ts';
import './signings/signing-moves.ts';
import './signings/signing-life.ts';
import './signings/signing-seal.ts';
import './signings/signing-coverage.ts';
import './signings/create-signing.ts';
import './signings/edit-signing.ts';
import './signings/move-signing.ts';
import './signings/record-signing.ts';
import './units/create-office.ts';
import './units/change-office-holder.ts';
import './signings/bulk-move.ts';
import './signings/prepare-bulk-move.ts';
import './signings/run-bulk-move.ts';
import './documents/attachment.ts';
import './documents/remove-attachment.ts';
import './indicators/indicator.ts';
import './indicators/published-figure.ts';
import './indicators/period.ts';
import './indicators/figure.ts';
import './indicators/figure-table.ts';
import './indicators/figure-series.ts';
import './indicators/explain-figure.ts';
import './indicators/indicator-meaning.ts';
import './recognitions/standard.ts';
import './audit/audit-entry.ts';
import './audit/audit-entries.ts';
import './access/viewer.ts';
import './access/permission.ts';
import './access/change-account.ts';
import './access/change-session.ts';
import './access/saved-filter.ts';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { builder } from './builder.ts';

export const schema = builder.toSchema();

/** The contract as text, the same whatever order the code is in. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
