import { unitNameQuery } from '@phoihop/client/units';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { Field } from '../layout/Field.tsx';
import { Popup } from '../layout/Popup.tsx';
import { UnitFinder } from '../layout/UnitFinder.tsx';

interface WhereProps {
  readonly code: string;
  readonly error: string | undefined;
  readonly onChange: (code: string) => void;
}

/** Under which programme. */
export function ProgrammeField({
  codes,
  code,
  error,
  onChange,
}: WhereProps & { readonly codes: readonly string[] }) {
  const translate = useTranslate();
  return (
    <Field label={translate('signings.column.programme')} error={error}>
      {(field) => (
        <select {...field} value={code} onChange={(event) => onChange(event.target.value)}>
          {codes.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface UnitFieldProps extends WhereProps {
  /** What the unit is to it, where that is not plain. */
  readonly label?: string;
}

/** Of which unit. */
export function UnitField({ label: given, code, error, onChange }: UnitFieldProps) {
  const translate = useTranslate();
  const [found] = useQuery({ query: unitNameQuery, variables: { code }, pause: code === '' });
  const label = given ?? translate('signings.column.unit');
  return (
    <Field label={label} error={error}>
      {({ 'aria-invalid': _invalid, ...field }) => (
        <Popup className="ctl" title={label} label={found.data?.unit?.fullName ?? code} {...field}>
          {(close) => (
            <UnitFinder
              onChoose={(code) => {
                onChange(code);
                close();
              }}
            />
          )}
        </Popup>
      )}
    </Field>
  );
}
