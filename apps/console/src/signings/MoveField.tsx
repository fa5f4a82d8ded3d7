import type { SigningMove } from '@phoihop/client/signings';
import { useTranslate } from 'ra-core';
import { Field } from '../layout/Field.tsx';

interface MoveFieldProps {
  readonly name: 'reason' | 'number' | 'signedOn' | 'endsOn';
  readonly move: SigningMove;
  /** The last day that may be chosen. */
  readonly latest: string | undefined;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One thing that a move asks for. */
export function MoveField({ name, move, latest, value, error, onChange }: MoveFieldProps) {
  const translate = useTranslate();
  const label = name === 'reason' ? `signings.form.reasonOf.${move}` : `signings.form.${name}`;
  return (
    <Field label={translate(label)} error={error}>
      {(field) =>
        name === 'reason' ? (
          <textarea
            {...field}
            rows={4}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...field}
            type={name === 'number' ? 'text' : 'date'}
            max={latest}
            value={value}
            placeholder={name === 'number' ? '12/KHPH' : undefined}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
