import type { Paragraph, Table } from 'docx';
import type { PaperBody } from '../signings/paper-body.ts';
import { columns } from './columns.ts';
import { recipients, signatures, signature } from './signatures.ts';
import { gap } from './text.ts';

/** Components 7 and 9: who signs, and who receives it; side by side where one body signs alone. */
export function closing(
  bodies: readonly PaperBody[],
  lines: readonly string[],
): readonly (Paragraph | Table)[] {
  const [only] = bodies;
  if (only && bodies.length === 1) {
    return [gap(10, { keepNext: true }), columns([recipients(lines), signature(only)], [0.5, 0.5])];
  }
  return [
    gap(10, { keepNext: true }),
    ...signatures(bodies, { isFollowed: lines.length > 0 }),
    ...recipients(lines),
  ];
}
