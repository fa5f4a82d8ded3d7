import { useTranslate } from 'ra-core';
import { Field } from '../layout/Field.tsx';
import type { SigningText, SigningTextField } from './signing-form.ts';

interface SigningFieldsProps {
  readonly text: SigningText;
  readonly onChange: (name: SigningTextField, value: string) => void;
  /** What becomes of a title left empty, where it may be. */
  readonly titleHint?: string | undefined;
  readonly errorOf: (field: string) => string | undefined;
}

/** The fields that a new signing and a changed one have in common. */
export function SigningFields({ text, onChange, titleHint, errorOf }: SigningFieldsProps) {
  const translate = useTranslate();
  return (
    <>
      <Field label={translate('signings.form.title')} hint={titleHint} error={errorOf('title')}>
        {(field) => (
          <input
            {...field}
            value={text.title}
            onChange={(event) => onChange('title', event.target.value)}
          />
        )}
      </Field>
      <Field label={translate('signings.form.grounds')} error={errorOf('grounds')}>
        {(field) => (
          <textarea
            {...field}
            rows={4}
            value={text.grounds}
            onChange={(event) => onChange('grounds', event.target.value)}
          />
        )}
      </Field>
      <div className="field-pair">
        <Field label={translate('signings.form.validFrom')} error={errorOf('validFrom')}>
          {(field) => (
            <input
              {...field}
              type="date"
              name="validFrom"
              required
              value={text.validFrom}
              onChange={(event) => onChange('validFrom', event.target.value)}
            />
          )}
        </Field>
        <Field
          label={translate('signings.form.lastDay')}
          hint={translate('signings.form.lastDayHint')}
          error={errorOf('validTo')}
        >
          {(field) => (
            <input
              {...field}
              type="date"
              name="validTo"
              value={text.lastDay}
              onChange={(event) => onChange('lastDay', event.target.value)}
            />
          )}
        </Field>
      </div>
    </>
  );
}
