import type { AccessChangeFields } from '@phoihop/client/reorganisations';
import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';

interface AccessDiffProps {
  readonly access: readonly AccessChangeFields[];
}

/** Who comes to see what by an act, line by line in words: nothing beside it. */
export function AccessDiff({ access }: AccessDiffProps) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <section className="access-diff" aria-label={translate('reorganisations.access.title')}>
      <h3>
        {translate('reorganisations.access.title')}{' '}
        <small className="muted">
          {translate('reorganisations.access.lines', {
            smart_count: access.length,
            count: format.number(access.length),
          })}
        </small>
      </h3>
      {access.length === 0 ? (
        <p className="muted">{translate('reorganisations.access.none')}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
        <ul tabIndex={0} aria-label={translate('reorganisations.access.title')}>
          {access.map((row) => (
            <li key={`${row.grant} ${row.unit.key} ${row.unit.code} ${row.role} ${row.isGiven}`}>
              <AccessLine row={row} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function AccessLine({ row }: { readonly row: AccessChangeFields }) {
  const translate = useTranslate();
  const { account, role, unit, heldAt, isGiven } = row;
  return (
    <>
      <span className={`chip tone-${isGiven ? 'violet' : 'amber'}`}>
        {translate(`reorganisations.access.${isGiven ? 'given' : 'gained'}`)}
      </span>
      <span>
        <b>{account}</b>{' '}
        {translate(`reorganisations.access.${isGiven ? 'givenAbout' : 'gainedAbout'}`, {
          role: translate(`accounts.role.${role}`),
          unit: `${unit.fullName} (${unit.code})`,
          heldAt: heldAt === null ? '–' : `${heldAt.fullName} (${heldAt.code})`,
        })}
      </span>
    </>
  );
}
