import { useTranslate } from 'ra-core';
import type { Body, useUnitOffices } from './use-unit-offices.ts';
import { readWitnesses, type WrittenParty, writeWitnesses } from './written-offices.ts';

interface WitnessFieldsProps {
  readonly offices: ReturnType<typeof useUnitOffices>;
  readonly bodies: readonly Body[];
  readonly parties: readonly WrittenParty[];
  readonly line: string;
  readonly error: string | undefined;
  readonly onChange: (line: string) => void;
}

/** Who is there when it is signed: any post of the unit that does not sign itself, in the order chosen. */
export function WitnessFields(props: WitnessFieldsProps) {
  const { offices, bodies, parties, line, error, onChange } = props;
  const translate = useTranslate();
  const witnesses = readWitnesses(line);
  const signs = new Set(parties.map(({ office }) => office));
  const open = bodies.flatMap((body) =>
    body.offices
      // Whoever was named stays to be seen, or he could not be taken away.
      .filter(({ id }) => !signs.has(id) || witnesses.includes(id))
      .map((office) => ({ body, office })),
  );
  return (
    <fieldset className="field witnesses">
      <legend>{translate('signings.witnesses.title')}</legend>
      {open.length === 0 ? <small>{translate('signings.witnesses.nobodyElse')}</small> : null}
      {open.map(({ body, office }) => (
        <label key={office.id} className="witness">
          <input
            type="checkbox"
            checked={witnesses.includes(office.id)}
            onChange={(event) =>
              onChange(
                writeWitnesses(
                  event.target.checked
                    ? [...witnesses, office.id]
                    : witnesses.filter((id) => id !== office.id),
                ),
              )
            }
          />
          <span>
            {offices.titleOf(office)} <span className="muted">{offices.nameOf(body)}</span>
          </span>
        </label>
      ))}
      {error === undefined ? null : (
        <small className="bad" role="alert">
          {error}
        </small>
      )}
    </fieldset>
  );
}
