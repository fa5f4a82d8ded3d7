import { capacitiesOf } from '@phoihop/domain/signings';
import { capacities, capacityOf, type Capacity } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { Field } from '../../layout/Field.tsx';
import type { SigningForm } from '../signing-form.ts';
import type { Body, useUnitOffices } from './use-unit-offices.ts';
import { readParties, type WrittenParty, writeParties } from './written-offices.ts';
import { WitnessFields } from './WitnessFields.tsx';

interface SigningOfficesProps {
  readonly offices: ReturnType<typeof useUnitOffices>;
  readonly text: Pick<SigningForm, 'parties' | 'witnesses'>;
  readonly onChange: (name: 'parties' | 'witnesses', value: string) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** Who signs for each body and in what capacity, and who is there. */
export function SigningOffices({ offices, text, onChange, errorOf }: SigningOfficesProps) {
  const translate = useTranslate();
  const { bodies, error, askAgain } = offices;
  if (bodies === undefined) {
    return error === undefined ? null : (
      <p className="hint">
        {translate('signings.parties.unread')}{' '}
        <button type="button" className="link" onClick={askAgain}>
          {translate('frame.error.retry')}
        </button>
      </p>
    );
  }
  const parties = readParties(text.parties);
  const change = (body: Body, next: WrittenParty | null) => {
    const others = parties.filter(({ organisationKind }) => organisationKind !== body.kind);
    onChange('parties', writeParties(next === null ? others : [...others, next]));
  };
  return (
    <fieldset className="signing-offices">
      <legend>{translate('signings.parties.title')}</legend>
      {bodies.map((body) => (
        <PartyFields
          key={body.id}
          body={body}
          party={parties.find(({ organisationKind }) => organisationKind === body.kind) ?? null}
          offices={offices}
          onChange={(next) => change(body, next)}
        />
      ))}
      {errorOf('parties') === undefined ? null : (
        <p className="bad" role="alert">
          {errorOf('parties')}
        </p>
      )}
      <WitnessFields
        offices={offices}
        bodies={bodies}
        parties={parties}
        line={text.witnesses}
        error={errorOf('witnesses')}
        onChange={(line) => onChange('witnesses', line)}
      />
    </fieldset>
  );
}

interface PartyFieldsProps {
  readonly body: Body;
  readonly party: WrittenParty | null;
  readonly offices: ReturnType<typeof useUnitOffices>;
  readonly onChange: (party: WrittenParty | null) => void;
}

/** The office that signs for one body; its capacities are those the rule gives it. */
function PartyFields({ body, party, offices, onChange }: PartyFieldsProps) {
  const translate = useTranslate();
  const { kind } = body;
  const chosen = body.offices.find(({ id }) => id === party?.office);
  const open = chosen ? capacitiesOf({ isHead: chosen.isHead, title: chosen.titleVi }) : [];
  const choose = (id: string) => {
    const office = body.offices.find((one) => one.id === id);
    if (!office) return onChange(null);
    const fits = capacitiesOf({ isHead: office.isHead, title: office.titleVi });
    const usual: Capacity = office.isHead ? capacityOf(kind) : 'KT';
    const kept = fits.find((capacity) => capacity === party?.capacity);
    return onChange({ organisationKind: kind, office: id, capacity: kept ?? usual });
  };
  return (
    <div className="field-pair party-fields">
      <Field label={offices.nameOf(body)}>
        {(field) => (
          <select
            {...field}
            value={party?.office ?? ''}
            onChange={(event) => choose(event.target.value)}
          >
            <option value="">{translate('signings.parties.doesNotSign')}</option>
            {body.offices.map((office) => (
              <option key={office.id} value={office.id}>
                {offices.titleOf(office)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={translate('signings.parties.capacity')}>
        {(field) => (
          <select
            {...field}
            disabled={party === null}
            value={party?.capacity ?? ''}
            onChange={(event) => {
              const capacity = capacities.find((one) => one === event.target.value);
              if (party && capacity) onChange({ ...party, capacity });
            }}
          >
            {party === null ? <option value="">–</option> : null}
            {open.map((capacity) => (
              <option key={capacity} value={capacity}>
                {translate(`signings.capacity.${capacity}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
