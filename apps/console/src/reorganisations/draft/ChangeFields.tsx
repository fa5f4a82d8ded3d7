import type { IsoDate } from '@phoihop/domain/dates';
import type { UnitKind } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { TextField } from '../../catalogues/TextField.tsx';
import { Icon } from '../../layout/Icon.tsx';
import type { ChangeText, MadeUnit, PickedUnit } from './change-text.ts';
import { KindField, MadeUnitFields } from './MadeUnitFields.tsx';
import { ParentField } from './ParentField.tsx';
import { PickedUnits } from './PickedUnits.tsx';
import { UnitPicker } from './UnitPicker.tsx';

interface ChangeFieldsProps {
  readonly change: ChangeText;
  /** The day on whose map units are named. */
  readonly asOf: IsoDate;
  /** Units of the draft under which others may come. */
  readonly offered: readonly { readonly key: string; readonly fullName: string }[];
  /** A further part of a split, with a key of its own. */
  readonly newPart: () => readonly MadeUnit[];
  readonly onChange: (change: ChangeText) => void;
}

/** What one change says, by its sort. */
export function ChangeFields({ change, asOf, offered, newPart, onChange }: ChangeFieldsProps) {
  const translate = useTranslate();
  const { type, units, made } = change;
  const isMany = type === 'MERGE';
  const label = (name: string) => translate(`reorganisations.form.${name}`);
  const write = (name: 'name' | 'code' | 'unrecorded' | 'source') => (value: string) =>
    onChange({ ...change, [name]: value });
  const add = (unit: PickedUnit, kind: UnitKind) =>
    onChange({
      ...change,
      units: [...units.filter(({ id }) => id !== unit.id), unit],
      // By a new name it stays what it is: the word for that stands before the name.
      ...(type === 'RENAME' ? { kind } : {}),
    });
  return (
    <div className="change-fields">
      {type === 'CREATE' ? null : (
        <>
          <PickedUnits
            units={units}
            onDrop={({ id }) =>
              onChange({ ...change, units: units.filter((each) => each.id !== id) })
            }
          />
          {isMany || units.length === 0 ? (
            <UnitPicker label={label(isMany ? 'addUnit' : 'unit')} asOf={asOf} onPick={add} />
          ) : null}
        </>
      )}
      {made.map((unit, index) => (
        <MadeUnitFields
          key={unit.key}
          legend={
            type === 'SPLIT'
              ? translate('reorganisations.made.part', { number: index + 1 })
              : translate('reorganisations.made.title')
          }
          unit={unit}
          isPart={type === 'SPLIT'}
          asOf={asOf}
          offered={offered}
          onChange={(next) =>
            onChange({ ...change, made: made.map((each) => (each.key === unit.key ? next : each)) })
          }
        />
      ))}
      {type === 'SPLIT' ? (
        <button
          type="button"
          className="btn"
          onClick={() => onChange({ ...change, made: [...made, ...newPart()] })}
        >
          <Icon name="split" />
          {translate('reorganisations.made.addPart')}
        </button>
      ) : null}
      {type === 'CHANGE_KIND' || type === 'RENAME' ? (
        <div className="field-pair">
          <KindField kind={change.kind} onChange={(kind) => onChange({ ...change, kind })} />
          <TextField
            label={label('newName')}
            error={undefined}
            value={change.name}
            onChange={write('name')}
          />
        </div>
      ) : null}
      {type === 'MOVE' ? (
        <ParentField
          parent={change.parent}
          asOf={asOf}
          offered={offered}
          onChange={(parent) => onChange({ ...change, parent })}
        />
      ) : null}
      {type === 'RENAME' || type === 'CHANGE_KIND' || type === 'MOVE' ? (
        <TextField
          label={label('newCode')}
          hint={label('newCodeHint')}
          error={undefined}
          kind="whole"
          value={change.code}
          onChange={write('code')}
        />
      ) : null}
      {type === 'MERGE' ? (
        <TextField
          label={label('unrecorded')}
          hint={label('unrecordedHint')}
          error={undefined}
          value={change.unrecorded}
          onChange={write('unrecorded')}
        />
      ) : null}
      {type === 'MERGE' || type === 'SPLIT' ? (
        <TextField
          label={label(type === 'SPLIT' ? 'shareSource' : 'changeSource')}
          error={undefined}
          value={change.source}
          onChange={write('source')}
        />
      ) : null}
    </div>
  );
}
