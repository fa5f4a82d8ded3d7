import { type ClipboardEvent, type ReactNode, useState } from 'react';
import type { CellMap } from './cell-map.ts';
import { fieldOf, readBlock, readTyped } from './entry.ts';
import { beyondGrid, type Pasted, planPaste } from './paste.ts';
import { PastePreview } from './PastePreview.tsx';
import type { CellKeys } from './use-cell-keys.ts';
import type { Entry } from './use-entry.ts';

interface GridClipboard {
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  /** What a paste would change, while it waits for a yes. */
  readonly preview: ReactNode;
}

/** Blocks of cells to and from a spreadsheet. */
export function useClipboard(
  map: CellMap,
  keys: Pick<CellKeys, 'chosen' | 'typing'>,
  entry: Pick<Entry, 'read' | 'write'>,
): GridClipboard {
  const [pasted, setPasted] = useState<readonly Pasted[] | null>(null);
  const [beyond, setBeyond] = useState(0);
  const land = (plan: readonly Pasted[]) => {
    setPasted(null);
    entry.write(plan.filter((one) => one.refusal === null).map((one) => [one.field, one.after]));
  };
  const onPaste = (event: ClipboardEvent) => {
    const from = keys.chosen[0]?.[0];
    if (keys.typing !== null || from === undefined) return;
    event.preventDefault();
    const block = readBlock(event.clipboardData.getData('text/plain'));
    const plan = planPaste(map, block, from, entry.read);
    const [only, another] = plan;
    const lost = beyondGrid(map, block, from);
    setBeyond(lost);
    // One cell shows for itself what becomes of it.
    if (only?.refusal === null && another === undefined && lost === 0) land(plan);
    else setPasted(plan);
  };
  const onCopy = (event: ClipboardEvent) => {
    if (keys.typing !== null) return;
    event.preventDefault();
    const lines = keys.chosen.map((line) =>
      line
        .map((place) => {
          const cell = map.at(place);
          if (cell === undefined) return '';
          return readTyped(entry.read(fieldOf(cell.row.unit.code, cell.indicator.key))).text;
        })
        .join('\t'),
    );
    event.clipboardData.setData('text/plain', lines.join('\n'));
  };
  const preview =
    pasted === null ? null : (
      <PastePreview
        pasted={pasted}
        beyond={beyond}
        onLand={() => land(pasted)}
        onGiveUp={() => setPasted(null)}
      />
    );
  return { onPaste, onCopy, preview };
}
