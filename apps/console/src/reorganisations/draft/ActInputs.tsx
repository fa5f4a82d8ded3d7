import type { AccessChangeFields } from '@phoihop/client/reorganisations';
import { addDays, parseDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { Choices } from '../../catalogues/Choices.tsx';
import { TextField } from '../../catalogues/TextField.tsx';
import { AccessEditor } from './AccessEditor.tsx';
import { type ActText, readAccess, readChanges } from './act-text.ts';
import { ChangesEditor } from './ChangesEditor.tsx';

interface ActInputsProps {
  readonly text: ActText;
  /** Whom the draft may give access, and whom it gives it on record; null before it is on record. */
  readonly asked: {
    readonly followers: readonly AccessChangeFields[];
    readonly access: readonly AccessChangeFields[];
  } | null;
  readonly errorOf: (field: string) => string | undefined;
  readonly onChange: (field: keyof ActText & string, value: string) => void;
}

/** What the service may refuse that stands in the changes. */
const ofChanges = [
  'changes',
  'from',
  'into',
  'unit',
  'units',
  'code',
  'parent',
  'share',
  'kind',
  'name',
];

/** All that a draft says: its head, what it changes, and whom it gives access. */
export function ActInputs({ text, asked, errorOf, onChange }: ActInputsProps) {
  const translate = useTranslate();
  const day = parseDate(text.effectiveOn);
  const line = (name: 'number' | 'basis' | 'title' | 'source', hint?: string) => (
    <TextField
      label={translate(`reorganisations.form.${name}`)}
      hint={hint}
      error={errorOf(name)}
      name={name}
      value={text[name]}
      onChange={(value) => onChange(name, value)}
    />
  );
  return (
    <>
      <fieldset className="form-part">
        <legend>{translate('reorganisations.form.head')}</legend>
        <div className="field-pair">
          {line('number')}
          {line('basis', translate('reorganisations.form.basisHint'))}
        </div>
        {line('title')}
        <div className="field-pair">
          {(['issuedOn', 'effectiveOn'] as const).map((name) => (
            <TextField
              key={name}
              label={translate(`reorganisations.form.${name}`)}
              hint={translate(`reorganisations.form.${name}Hint`)}
              error={errorOf(name)}
              kind="day"
              name={name}
              value={text[name]}
              onChange={(value) => onChange(name, value)}
            />
          ))}
        </div>
        <Choices
          legend={translate('reorganisations.form.isEffectiveVerified')}
          name="isEffectiveVerified"
          value={text.isEffectiveVerified}
          options={(['yes', 'no'] as const).map((value) => ({
            value,
            name: translate(`reorganisations.${value === 'yes' ? 'verified' : 'unverified'}`),
            about: translate(`reorganisations.form.verified.${value}`),
          }))}
          error={errorOf('isEffectiveVerified')}
          onChange={(value) => onChange('isEffectiveVerified', value)}
        />
        {line('source', translate('reorganisations.form.sourceHint'))}
      </fieldset>
      <ChangesEditor
        changes={readChanges(text)}
        asOf={day && addDays(day, -1)}
        error={ofChanges.map(errorOf).find((message) => message !== undefined)}
        onChange={(changes) => onChange('changes', JSON.stringify(changes))}
      />
      {asked === null ? null : (
        <AccessEditor
          {...asked}
          given={readAccess(text)}
          error={errorOf('access')}
          onChange={(access) => onChange('access', JSON.stringify(access))}
        />
      )}
    </>
  );
}

/** The fields beside which a refusal finds its place. */
export const actFields: readonly string[] = [
  'number',
  'basis',
  'title',
  'issuedOn',
  'effectiveOn',
  'isEffectiveVerified',
  'source',
  'access',
  ...ofChanges,
];
