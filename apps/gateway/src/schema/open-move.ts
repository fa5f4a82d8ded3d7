/** What is told of any move, whatever it is made on: whether it is open to the viewer, and in whose name. */
import type { Refusal as DomainRefusal } from '@phoihop/domain/verdict';
import { loadAccountName } from './access/account-name.ts';
import type { builder } from './builder.ts';
import { Refusal } from './refused.ts';

export interface OpenMove {
  readonly isOnBehalf: boolean;
  readonly inNameOfId: string | null;
  readonly refusal: DomainRefusal | null;
}

type FieldsOf<Row> = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Row>;

export const openMoveFields = <Row extends OpenMove>(t: FieldsOf<Row>) => ({
  isOpen: t.boolean({
    description: 'Whether the viewer may make it now.',
    resolve: ({ refusal }) => refusal === null,
  }),
  isOnBehalf: t.boolean({
    description: 'Whether it would be recorded as done from above on the unit’s behalf.',
    resolve: ({ isOnBehalf }) => isOnBehalf,
  }),
  inNameOf: t.string({
    nullable: true,
    description: 'In whose name it would be made, by delegation; null in the viewer’s own.',
    resolve: ({ inNameOfId }, _args, context) => loadAccountName(context, inNameOfId),
  }),
  refusal: t.field({
    type: Refusal,
    nullable: true,
    description: 'Why it is not open.',
    resolve: ({ refusal }) => refusal,
  }),
});
