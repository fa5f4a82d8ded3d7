import type { AccessChangeFields } from '@phoihop/client/reorganisations';
import type { Role } from '@phoihop/domain/access';
import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { type GivenGrant, givenOf } from './act-text.ts';

interface AccessEditorProps {
  /** Whoever is granted at a unit that ends, at what comes of it. */
  readonly followers: readonly AccessChangeFields[];
  readonly given: readonly GivenGrant[];
  readonly error: string | undefined;
  readonly onChange: (given: readonly GivenGrant[]) => void;
}

/** Who is to hold what he held at what comes of his unit: nobody, unless it is chosen line by line. */
export function AccessEditor({ followers, given, error, onChange }: AccessEditorProps) {
  const translate = useTranslate();
  const format = useFormat();
  const isSame = (one: GivenGrant, other: GivenGrant) =>
    one.grant === other.grant && one.key === other.key && one.unit === other.unit;
  const choose = (follower: GivenGrant, role: Role | null) => {
    const others = given.filter((each) => !isSame(each, follower));
    onChange(role === null ? others : [...others, { ...follower, role }]);
  };
  return (
    <fieldset className={error === undefined ? 'form-part' : 'form-part wrong'}>
      <legend>
        {translate('reorganisations.form.access', {
          given: format.number(given.length),
          total: format.number(followers.length),
        })}
      </legend>
      <p className="hint">{translate('reorganisations.form.accessHint')}</p>
      {error === undefined ? null : (
        <p className="bad" role="alert">
          {error}
        </p>
      )}
      {followers.length === 0 ? (
        <p className="muted">{translate('reorganisations.form.noFollowers')}</p>
      ) : (
        <ul className="followers">
          {followers.map((row) => {
            const follower = givenOf(row);
            const chosen = given.find((each) => isSame(each, follower));
            return (
              <li key={`${follower.grant} ${follower.key} ${follower.unit}`}>
                <label>
                  <span>
                    <b>{row.account}</b> {row.heldAt?.fullName ?? ''} → {row.unit.fullName} (
                    {row.unit.code})
                  </span>
                  <select
                    value={chosen?.role ?? ''}
                    onChange={({ target }) =>
                      choose(follower, rolesOf(row).find((role) => role === target.value) ?? null)
                    }
                  >
                    <option value="">{translate('reorganisations.form.notGiven')}</option>
                    {rolesOf(row).map((role) => (
                      <option key={role} value={role}>
                        {translate(`accounts.role.${role}`)}
                      </option>
                    ))}
                  </select>
                </label>
              </li>
            );
          })}
        </ul>
      )}
    </fieldset>
  );
}

/** What is held now, or to read only: never more. */
function rolesOf({ role }: AccessChangeFields): readonly Role[] {
  return role === 'VIEWER' ? [role] : [role, 'VIEWER'];
}
