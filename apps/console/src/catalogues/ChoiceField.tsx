import { useTranslate } from 'ra-core';
import { Field } from '../layout/Field.tsx';

interface ChoiceFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error: string | undefined;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  /** The word for no choice, where none is needed. */
  readonly none?: string;
  readonly onChange: (value: string) => void;
}

/** One of many; nothing is chosen for anybody. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, hint, error, value, options, none, onChange } = props;
  const translate = useTranslate();
  return (
    <Field label={label} hint={hint} error={error}>
      {(field) => (
        <select {...field} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{none ?? translate('catalogues.choose')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
