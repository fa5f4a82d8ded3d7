import type { IsoDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { Field } from '../../layout/Field.tsx';
import type { PickedParent } from './change-text.ts';
import { PickedUnits } from './PickedUnits.tsx';
import { UnitPicker } from './UnitPicker.tsx';

interface ParentFieldProps {
  readonly parent: PickedParent | null;
  readonly asOf: IsoDate;
  /** The units that the draft makes and under which others may come. */
  readonly offered: readonly { readonly key: string; readonly fullName: string }[];
  readonly onChange: (parent: PickedParent | null) => void;
}

/** Under which unit one is to lie: one that the draft makes, or one on the map. */
export function ParentField({ parent, asOf, offered, onChange }: ParentFieldProps) {
  const translate = useTranslate();
  const label = translate('reorganisations.made.parent');
  if (parent !== null && !('key' in parent)) {
    return (
      <div className="field">
        {label}
        <PickedUnits units={[parent]} onDrop={() => onChange(null)} />
      </div>
    );
  }
  return (
    <>
      {offered.length === 0 ? null : (
        <Field label={translate('reorganisations.made.parentNew')}>
          {(control) => (
            <select
              {...control}
              value={parent?.key ?? ''}
              onChange={({ target }) =>
                onChange(offered.find(({ key }) => key === target.value) ?? null)
              }
            >
              <option value="">{translate('reorganisations.made.parentOnMap')}</option>
              {offered.map(({ key, fullName }) => (
                <option key={key} value={key}>
                  {fullName}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {parent === null ? <UnitPicker label={label} asOf={asOf} onPick={onChange} /> : null}
    </>
  );
}
