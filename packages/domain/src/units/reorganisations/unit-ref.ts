import type { UnitRef } from './act.ts';

/** A reference as one text: units on the map and units of the act never share one. */
export function refText(ref: UnitRef): string {
  return 'id' in ref ? `id:${ref.id}` : `key:${ref.key}`;
}

/** A unit as a sentence names it. */
export function toldUnit({ code, fullName }: { readonly code: string; readonly fullName: string }) {
  return `${code} ${fullName}`;
}
