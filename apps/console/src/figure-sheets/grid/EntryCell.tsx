import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Icon } from '../../layout/Icon.tsx';
import type { CellLook } from './cell-look.ts';
import { useCellWords } from './use-cell-words.ts';

interface EntryCellProps {
  readonly look: CellLook;
  readonly column: number;
  /** What else is to be seen of it, such as that somebody has said something of it. */
  readonly remark?: string | undefined;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  /** The text that is being typed; null while nobody types here. */
  readonly typing: string | null;
  readonly onChoose: (isRange: boolean) => void;
  readonly onEdit: () => void;
  readonly onType: (text: string) => void;
  readonly onTypingKey: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onLeave: () => void;
}

/** One cell: what it says, how it stands, and a field while it is typed into. */
export function EntryCell(props: EntryCellProps) {
  const { look, column, remark, isActive, isChosen, typing } = props;
  const words = useCellWords();
  const label = remark === undefined ? words.label(look) : `${words.label(look)}, ${remark}`;
  const { text, indicator, severity } = look;
  const shown = words.shown(text, indicator.decimals);
  return (
    <td
      className={classesOf(look, shown, isActive, isChosen)}
      tabIndex={isActive ? 0 : -1}
      aria-colindex={column + 3}
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- a cell of a grid may be read-only (ARIA 1.2)
      aria-readonly={look.isLocked}
      aria-selected={isChosen}
      aria-invalid={severity === 'BLOCK'}
      data-field={look.field}
      onMouseDown={(event) => props.onChoose(event.shiftKey)}
      onDoubleClick={props.onEdit}
    >
      {typing === null ? (
        <>
          {severity === null ? null : (
            <Icon name={severity === 'BLOCK' ? 'cross' : 'warning'} size={12} />
          )}
          {remark === undefined ? null : <Icon name="comment" size={12} />}
          <span aria-hidden="true">{shown}</span>
        </>
      ) : (
        <TypingField {...props} label={label} typing={typing} />
      )}
    </td>
  );
}

interface TypingFieldProps extends EntryCellProps {
  readonly typing: string;
  readonly label: string;
}

function TypingField({ typing, label, onType, onTypingKey, onLeave }: TypingFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    // What was there is kept for who goes on writing; the place to write is its end.
    const end = field.current?.value.length ?? 0;
    field.current?.setSelectionRange(end, end);
  }, []);
  return (
    <input
      ref={field}
      aria-label={label}
      inputMode="decimal"
      value={typing}
      onChange={({ target }) => onType(target.value)}
      onKeyDown={onTypingKey}
      onBlur={onLeave}
    />
  );
}

function classesOf(look: CellLook, shown: string, isActive: boolean, isChosen: boolean): string {
  const classes = [
    'entry-cell num',
    look.isLocked ? 'locked' : '',
    look.isUnsent ? 'unsent' : '',
    look.severity === 'BLOCK' ? 'blocked' : look.severity === 'NOTE' ? 'asks' : '',
    shown === '…' ? 'silent' : shown === '×' ? 'not-applicable' : '',
    isActive ? 'active' : isChosen ? 'chosen' : '',
  ];
  return classes.filter(Boolean).join(' ');
}
