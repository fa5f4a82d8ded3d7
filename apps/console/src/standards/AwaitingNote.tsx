import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Icon } from '../layout/Icon.tsx';

/** How many of those that do not meet a standard came of a unit that did; nothing where none. */
export function AwaitingNote({ count }: { readonly count: number }) {
  const translate = useTranslate();
  const format = useFormat();
  if (count === 0) return null;
  return (
    <div>
      <small className="partial">
        <Icon name="loop" size={13} />{' '}
        {translate('standards.awaiting.count', {
          smart_count: count,
          count: format.number(count),
        })}
      </small>
    </div>
  );
}
