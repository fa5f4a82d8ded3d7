import { useId } from 'react';

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly {
    readonly value: Value;
    readonly name: string;
    readonly about: string;
  }[];
  readonly error: string | undefined;
  readonly onChange: (value: Value) => void;
}

/** One of a few, each with what follows from it: nobody has to open anything to compare them. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { legend, name, value, options, error, onChange } = props;
  const about = useId();
  return (
    <fieldset
      className={error === undefined ? 'choices' : 'choices wrong'}
      aria-describedby={error === undefined ? undefined : about}
    >
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <b>{option.name}</b>
          <small>{option.about}</small>
        </label>
      ))}
      {error === undefined ? null : (
        <small id={about} className="bad" role="alert">
          {error}
        </small>
      )}
    </fieldset>
  );
}
