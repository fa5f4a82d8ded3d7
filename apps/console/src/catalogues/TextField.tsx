import { Field } from '../layout/Field.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error: string | undefined;
  readonly kind?: 'line' | 'whole' | 'decimal' | 'day';
  /** As the service calls it, where the form must find it again. */
  readonly name?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line of text, a number or a day, with its refusal beside it. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, kind = 'line', name, value, onChange } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(field) => (
        <input
          {...field}
          name={name}
          type={kind === 'day' ? 'date' : 'text'}
          inputMode={kind === 'whole' ? 'numeric' : kind === 'decimal' ? 'decimal' : undefined}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
