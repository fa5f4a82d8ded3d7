import { foldName } from '@phoihop/domain/units';

/** The item a key leads to from the one in focus; null when the key leads nowhere. */
export function findTarget(tree: HTMLElement, at: HTMLElement, key: string): HTMLElement | null {
  const items = [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')];
  const index = items.indexOf(at);
  switch (key) {
    case 'ArrowDown':
      return items[index + 1] ?? null;
    case 'ArrowUp':
      return items[index - 1] ?? null;
    case 'Home':
      return items[0] ?? null;
    case 'End':
      return items.at(-1) ?? null;
    case 'ArrowRight':
      return (
        at.parentElement?.querySelector<HTMLElement>(':scope > [role=group] [role=treeitem]') ??
        null
      );
    case 'ArrowLeft':
      return parentOf(at);
    default:
      return key.length === 1 ? findByLetter(items, index, foldName(key)) : null;
  }
}

/** The item that owns the group the item lies in. */
function parentOf(at: HTMLElement): HTMLElement | null {
  const branch = at.closest('[role=group]')?.parentElement;
  return branch?.querySelector<HTMLElement>('[role=treeitem]') ?? null;
}

/** The next item whose own name has a word that begins so, round the end to the start. */
function findByLetter(items: readonly HTMLElement[], from: number, letter: string) {
  const inTurn = [...items.slice(from + 1), ...items.slice(0, from + 1)];
  const begins = (item: HTMLElement) => foldName(item.dataset['name'] ?? '').startsWith(letter);
  return letter === '' ? null : (inTurn.find(begins) ?? null);
}
