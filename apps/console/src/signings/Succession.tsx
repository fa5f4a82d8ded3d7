import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import type { ShownSigning } from './shown-signing.ts';
import { signingPath } from './signing-path.ts';

/** What it takes the place of, and what takes its own: lines among the facts of a signing. */
export function Succession({
  signing: { supersedes, supersededBy, supersededOn },
}: {
  readonly signing: ShownSigning;
}) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <>
      {supersedes === null ? null : (
        <>
          <dt>{translate('signings.succession.supersedes')}</dt>
          <dd>
            <ScopedLink to={signingPath(supersedes.id)}>
              {supersedes.number ?? supersedes.title}
            </ScopedLink>{' '}
            {supersedes.signedOn === null
              ? null
              : translate('signings.content.dated', { day: format.date(supersedes.signedOn) })}
          </dd>
        </>
      )}
      {supersededBy === null ? null : (
        <>
          <dt>{translate('signings.succession.supersededBy')}</dt>
          <dd>
            <ScopedLink to={signingPath(supersededBy.id)}>
              {supersededBy.number ?? supersededBy.title}
            </ScopedLink>{' '}
            {supersededOn === null
              ? `(${translate(`state.${supersededBy.state}`)})`
              : translate('signings.succession.since', { day: format.date(supersededOn) })}
          </dd>
        </>
      )}
    </>
  );
}
