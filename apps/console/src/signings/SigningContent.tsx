import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import type { ShownSigning } from './shown-signing.ts';
import { Succession } from './Succession.tsx';
import { signingPath } from './signing-path.ts';
import { useTerm } from './use-term.ts';

export function SigningContent({ signing }: { readonly signing: ShownSigning }) {
  const translate = useTranslate();
  const format = useFormat();
  const term = useTerm();
  const { programme, basis, basisRefusal, document, number, signedOn, grounds, isSynthetic } =
    signing;
  return (
    <Card
      title={translate('signings.content.title')}
      aside={translate('signings.content.version', { version: signing.version })}
    >
      <dl className="facts">
        <dt>{translate('signings.content.programme')}</dt>
        <dd>
          <ScopedLink to={`/programmes/${encodeURIComponent(programme.code)}/show`}>
            {programme.code}
          </ScopedLink>
        </dd>
        <dt>{translate('signings.content.basis')}</dt>
        <dd>
          {basisRefusal ? (
            <span className="muted">
              <Icon name="lock" /> {translate('signings.content.hiddenBasis')}
            </span>
          ) : basis === null ? (
            <span className="muted">{translate('signings.content.noBasis')}</span>
          ) : (
            <>
              <ScopedLink to={signingPath(basis.id)}>{basis.number ?? basis.title}</ScopedLink>{' '}
              {basis.signedOn === null
                ? null
                : translate('signings.content.dated', { day: format.date(basis.signedOn) })}{' '}
              {translate('signings.content.of', { unit: basis.unit.fullName })}
            </>
          )}
        </dd>
        <dt>{translate('signings.content.grounds')}</dt>
        <dd className="as-typed">{grounds ?? <span className="muted">–</span>}</dd>
        <dt>{translate('signings.content.number')}</dt>
        <dd>
          {number === null || signedOn === null ? (
            <span className="muted">{translate('signings.content.atSigning')}</span>
          ) : (
            translate('signings.content.numberDated', { number, day: format.date(signedOn) })
          )}
        </dd>
        <dt>{translate('signings.content.term')}</dt>
        <dd>{term(signing)}</dd>
        <Succession signing={signing} />
        {document === null ? null : (
          <>
            <dt>{translate('signings.content.document')}</dt>
            <dd>
              <ScopedLink to={`/documents/${encodeURIComponent(document.key)}/show`}>
                {document.number}
              </ScopedLink>
            </dd>
          </>
        )}
      </dl>
      {isSynthetic ? <p className="hint">{translate('signings.content.synthetic')}</p> : null}
    </Card>
  );
}
