import type { AccessChangeFields } from '@phoihop/client/reorganisations';
import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { type AccessLine, accessLines, regiven } from './access-lines.ts';
import type { GivenGrant } from './act-text.ts';

interface AccessEditorProps {
  /** Whoever is granted at a unit that ends, at what comes of it. */
  readonly followers: readonly AccessChangeFields[];
  /** Whom the draft gives access as it is on record. */
  readonly access: readonly AccessChangeFields[];
  readonly given: readonly GivenGrant[];
  readonly error: string | undefined;
  readonly onChange: (given: readonly GivenGrant[]) => void;
}

/** Who is to hold what he held at what comes of his unit: nobody, unless it is chosen line by line. */
export function AccessEditor({ followers, access, given, error, onChange }: AccessEditorProps) {
  const translate = useTranslate();
  const format = useFormat();
  const lines = accessLines(followers, access, given);
  return (
    <fieldset className={error === undefined ? 'form-part' : 'form-part wrong'}>
      <legend>
        {translate('reorganisations.form.access', {
          given: format.number(given.length),
          total: format.number(lines.length),
        })}
      </legend>
      <p className="hint">{translate('reorganisations.form.accessHint')}</p>
      {error === undefined ? null : (
        <p className="bad" role="alert">
          {error}
        </p>
      )}
      {lines.length === 0 ? (
        <p className="muted">{translate('reorganisations.form.noFollowers')}</p>
      ) : (
        <ul className="followers">
          {lines.map((line) => (
            <li key={keyOf(line)}>
              <label>
                <About line={line} />
                <select
                  value={line.given?.role ?? ''}
                  onChange={({ target }) =>
                    onChange(
                      regiven(
                        given,
                        line,
                        line.roles.find((role) => role === target.value) ?? null,
                      ),
                    )
                  }
                >
                  <option value="">{translate('reorganisations.form.notGiven')}</option>
                  {line.roles.map((role) => (
                    <option key={role} value={role}>
                      {translate(`accounts.role.${role}`)}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

function keyOf({ proposed: { grant, key, unit, role } }: AccessLine): string {
  return [grant, key, unit, role].join(' ');
}

/** Whose grant it is, where it is held, and where it would be. */
function About({ line: { about, proposed } }: { readonly line: AccessLine }) {
  const translate = useTranslate();
  return about === null ? (
    <span>
      <b>{proposed.grant}</b> → {proposed.key ?? proposed.unit}
    </span>
  ) : (
    <span>
      <b>{about.account}</b> {about.heldAt?.fullName ?? ''} → {about.unit.fullName} (
      {about.unit.code})
      {about.isHeld ? null : (
        <small className="bad"> {translate('reorganisations.form.noLongerHeld')}</small>
      )}
    </span>
  );
}
