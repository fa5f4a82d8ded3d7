import type { IsoDate } from '@phoihop/domain/dates';
import { unitKinds, type UnitKind } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { ChoiceField } from '../../catalogues/ChoiceField.tsx';
import { TextField } from '../../catalogues/TextField.tsx';
import type { MadeUnit } from './change-text.ts';
import { ParentField } from './ParentField.tsx';

interface MadeUnitFieldsProps {
  readonly legend: string;
  readonly unit: MadeUnit;
  /** Whether it is a part of another one. */
  readonly isPart: boolean;
  readonly asOf: IsoDate;
  readonly offered: readonly { readonly key: string; readonly fullName: string }[];
  readonly onChange: (unit: MadeUnit) => void;
}

/** A unit that a change makes: what it is called, what it is, and where it lies. */
export function MadeUnitFields(props: MadeUnitFieldsProps) {
  const { legend, unit, isPart, asOf, offered, onChange } = props;
  const translate = useTranslate();
  const write = (name: keyof MadeUnit) => (value: string) => onChange({ ...unit, [name]: value });
  const label = (name: string) => translate(`reorganisations.made.${name}`);
  return (
    <fieldset className="form-part">
      <legend>{legend}</legend>
      <div className="field-pair">
        <KindField kind={unit.kind} onChange={(kind) => onChange({ ...unit, kind })} />
        <TextField
          label={label('name')}
          error={undefined}
          value={unit.name}
          onChange={write('name')}
        />
        <TextField
          label={label('code')}
          error={undefined}
          kind="whole"
          value={unit.code}
          onChange={write('code')}
        />
        {isPart ? (
          <TextField
            label={label('share')}
            hint={label('shareHint')}
            error={undefined}
            kind="decimal"
            value={unit.share}
            onChange={write('share')}
          />
        ) : (
          <TextField
            label={label('communesTotal')}
            hint={label('communesTotalHint')}
            error={undefined}
            kind="whole"
            value={unit.communesTotal}
            onChange={write('communesTotal')}
          />
        )}
      </div>
      <ParentField
        parent={unit.parent}
        asOf={asOf}
        offered={offered.filter(({ key }) => key !== unit.key)}
        onChange={(parent) => onChange({ ...unit, parent })}
      />
    </fieldset>
  );
}

interface KindFieldProps {
  readonly kind: UnitKind | '';
  readonly onChange: (kind: UnitKind | '') => void;
}

export function KindField({ kind, onChange }: KindFieldProps) {
  const translate = useTranslate();
  return (
    <ChoiceField
      label={translate('units.column.kind')}
      error={undefined}
      value={kind}
      options={unitKinds.map((value) => ({ value, name: translate(`units.kind.${value}`) }))}
      onChange={(value) => onChange(unitKinds.find((each) => each === value) ?? '')}
    />
  );
}
