import { Field } from '../layout/Field.tsx';

interface PasswordFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly error: string | undefined;
  readonly isNew?: boolean;
  readonly onChange: (value: string) => void;
}

export function PasswordField(props: PasswordFieldProps) {
  const { label, hint, value, error, isNew = false, onChange } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(field) => (
        <input
          {...field}
          type="password"
          autoComplete={isNew ? 'new-password' : 'current-password'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
