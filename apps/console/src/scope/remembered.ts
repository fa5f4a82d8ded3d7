/** What a person looks at, as the address says it: `?u=` the unit, `?d=` the day. */
export interface ScopeParams {
  readonly u: string | null;
  readonly d: string | null;
}

/**
 * The last scope seen. Lists write their own filters over the address, so it cannot stand in the
 * address alone; it lives as long as the page, and the frame puts it back.
 */
let remembered: ScopeParams = { u: null, d: null };

export function rememberScope(params: ScopeParams): void {
  remembered = params;
}

export function rememberedScope(): ScopeParams {
  return remembered;
}

export function forgetScope(): void {
  remembered = { u: null, d: null };
}
