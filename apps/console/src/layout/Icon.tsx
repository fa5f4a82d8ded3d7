import { iconPaths, type IconName } from './icon-paths.ts';

const seal =
  'M8 1.3l1.7 1.3 2.1-.1.6 2 1.7 1.2L13.4 8l.7 2-1.7 1.2-.6 2-2.1-.1L8 14.7l-1.7-1.6-2.1.1-.6-2L1.9 10l.7-2-.7-2.3 1.7-1.2.6-2 2.1.1z';

/** A line drawing. Words always stand beside it, so it is hidden from readers aloud. */
export function Icon({ name, size }: { readonly name: IconName; readonly size?: number }) {
  const style = size === undefined ? undefined : { width: size, height: size };
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false" style={style}>
      {name === 'seal' ? (
        <>
          <path d={seal} fill="currentColor" stroke="none" />
          <path d="M5 8.2l2.2 2.2L11.2 6" stroke="var(--surface)" strokeWidth={1.6} />
        </>
      ) : (
        <path d={iconPaths[name]} />
      )}
    </svg>
  );
}
