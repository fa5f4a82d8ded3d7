import { useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { useFormat } from '../format/use-format.ts';
import { useShortcut } from '../keys/use-shortcut.ts';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useScopedPath } from '../scope/use-scoped-path.ts';
import { lastList } from './last-list.ts';
import { signingPath } from './signing-path.ts';

/** Leads from a signing to the one before and after it in the list seen last, by J and K too. */
export function Neighbours({ id }: { readonly id: string }) {
  const translate = useTranslate();
  const format = useFormat();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const { ids } = lastList();
  const at = ids.indexOf(id);
  const [previous, next] = at < 0 ? [] : [ids[at - 1], ids[at + 1]];
  const go = (to: string | undefined) => {
    if (to !== undefined) void navigate(scoped(signingPath(to)));
  };
  useShortcut('J', () => go(next));
  useShortcut('K', () => go(previous));
  if (at < 0 || ids.length < 2) return null;
  const arrow = (to: string | undefined, key: 'J' | 'K') => {
    const name = translate(`signingList.neighbours.${key === 'J' ? 'next' : 'previous'}`);
    const icon = <Icon name={key === 'J' ? 'right' : 'left'} />;
    return to === undefined ? (
      <span className="btn" aria-hidden="true" aria-disabled="true">
        {icon}
      </span>
    ) : (
      <ScopedLink
        className="btn"
        to={signingPath(to)}
        aria-label={name}
        title={`${name} (${key})`}
        aria-keyshortcuts={key}
      >
        {icon}
      </ScopedLink>
    );
  };
  return (
    <nav className="neighbours no-print" aria-label={translate('signingList.neighbours.label')}>
      {arrow(previous, 'K')}
      <span>
        {translate('signingList.neighbours.place', {
          at: format.number(at + 1),
          count: format.number(ids.length),
        })}
      </span>
      {arrow(next, 'J')}
    </nav>
  );
}
