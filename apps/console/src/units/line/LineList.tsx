import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { ScopedLink } from '../../layout/ScopedLink.tsx';
import { reorganisationPath } from '../../reorganisations/reorganisation-path.ts';
import { clauseOf } from './clause-of.ts';
import type { LineLink } from './draw-line.ts';

/** A line in sentences, for where there is no room to draw it. */
export function LineList({ links }: { readonly links: readonly LineLink[] }) {
  const translate = useTranslate();
  const format = useFormat();
  const named = ({ fullName, code }: { readonly fullName: string; readonly code: string }) =>
    `${fullName} (${code})`;
  return (
    <ul className="line-list">
      {links.map(({ predecessor, successor, share, act, source }) => (
        <li key={`${predecessor.id} ${successor.id}`}>
          {named(predecessor)} → <b>{named(successor)}</b>
          <small>
            {translate('units.line.share', { share: format.number(share) })} ·{' '}
            {translate('units.line.from', { day: format.date(act.effectiveOn) })} ·{' '}
            <ScopedLink to={reorganisationPath(act.id)}>{act.number}</ScopedLink>
            {clauseOf(source, act.number) === null ? '' : `, ${clauseOf(source, act.number)}`}
            {act.isEffectiveVerified ? null : ` · ${translate('units.line.unverified')}`}
          </small>
        </li>
      ))}
    </ul>
  );
}
