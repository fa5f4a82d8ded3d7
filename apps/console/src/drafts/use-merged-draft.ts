import { useState } from 'react';
import { type Choice, type Difference, differencesOf, mergeText } from './merge-draft.ts';
import { type Draft, type KeptDraft, useKeptDraft } from './use-kept-draft.ts';

/** A kept draft of a record that others may have saved meanwhile. */
export interface MergedDraft<Fields extends Draft> {
  readonly kept: KeptDraft<Fields>;
  /** What the form shows and would save. */
  readonly text: Fields;
  /** Whether somebody else has saved since the draft was begun. */
  readonly isBehind: boolean;
  readonly differences: readonly Difference<keyof Fields & string>[];
  readonly choice: Choice;
  /** Whether a field that both changed waits for a choice. */
  readonly isUndecided: boolean;
  readonly choose: (field: keyof Fields & string, whose: 'mine' | 'theirs') => void;
  /** Types into a field; `over` is what it showed, where that is not what the form would save. */
  readonly write: (field: keyof Fields & string, value: string, over?: string) => void;
}

/**
 * A form over a record with a version: what is typed is kept, and where somebody else was quicker it is held against
 * what they saved.
 *
 * @param theirs - The fields as the record has them now; their order is that of the form.
 */
export function useMergedDraft<Fields extends Draft>(
  record: string,
  theirs: Fields,
  version: number,
): MergedDraft<Fields> {
  const kept = useKeptDraft(record, theirs, version);
  const { draft, origin, originVersion, change } = kept;
  // What was chosen holds for the version it was chosen against.
  const [chosen, setChosen] = useState<{
    readonly version: number;
    readonly choice: Choice;
  }>({ version, choice: {} });
  const choice = chosen.version === version ? chosen.choice : {};
  const choose = (field: keyof Fields & string, whose: 'mine' | 'theirs') =>
    setChosen({ version, choice: { ...choice, [field]: whose } });
  const fields = Object.keys(theirs) as readonly (keyof Fields & string)[];
  const differences = differencesOf(fields, draft, origin, theirs);
  const text = mergeText(fields, draft, origin, theirs, choice);
  return {
    kept,
    text,
    isBehind: originVersion !== version || differences.some(({ isBoth }) => isBoth),
    differences,
    choice,
    isUndecided: differences.some(({ field, isBoth }) => isBoth && !choice[field]),
    choose,
    write: (field, value, over = text[field]) => {
      // What is typed into a field is mine, whatever was chosen for it before.
      if (choice[field]) choose(field, 'mine');
      change(field, value, over);
    },
  };
}
