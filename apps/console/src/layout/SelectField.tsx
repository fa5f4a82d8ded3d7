interface SelectFieldProps<Value extends string> {
  readonly label: string;
  /** The word for no choice. */
  readonly every: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onChange: (value: string) => void;
}

/** One of several, or all of them; an empty text stands for all. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, every, value = '', options, onChange } = props;
  return (
    <label className="field">
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{every}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
