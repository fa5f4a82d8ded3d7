import { reasonLengthMin } from '@phoihop/domain/text';
import { useTranslate } from 'ra-core';
import { Field } from './Field.tsx';

interface ReasonFieldProps {
  readonly label: string;
  /** Who reads it, where nobody receives it. */
  readonly hint?: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (reason: string) => void;
}

/** Why something is done: how much has to be said is told before it is sent. */
export function ReasonField({ label, hint, value, error, onChange }: ReasonFieldProps) {
  const translate = useTranslate();
  return (
    <Field
      label={label}
      hint={hint ?? translate('frame.reasonHint', { min: reasonLengthMin })}
      error={error}
    >
      {(control) => (
        <textarea
          {...control}
          rows={4}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
