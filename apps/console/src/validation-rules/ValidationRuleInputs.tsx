import type { CatalogueIndicatorFields } from '@phoihop/client/indicators';
import { type RuleKind, ruleSeverities } from '@phoihop/domain/indicators';
import { useTranslate } from 'ra-core';
import { Choices } from '../catalogues/Choices.tsx';
import { TextField } from '../catalogues/TextField.tsx';
import { ChangeInputs } from './ChangeInputs.tsx';
import { ComparisonInputs } from './ComparisonInputs.tsx';
import { definitionOf } from './rule-definition.ts';
import { type RuleText, toDefinition } from './rule-form.ts';
import { useRuleSentence } from './use-rule-sentence.ts';

export interface ValidationRuleInputsProps {
  readonly text: RuleText;
  readonly kind: RuleKind;
  readonly indicators: readonly CatalogueIndicatorFields[];
  readonly isNew: boolean;
  readonly onChange: (name: keyof RuleText, value: string) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** What a new rule and a changed one have in common: its words, what it compares, and what follows from it. */
export function ValidationRuleInputs(props: ValidationRuleInputsProps) {
  const { text, kind, indicators, isNew, onChange, errorOf } = props;
  const translate = useTranslate();
  const sentence = useRuleSentence(indicators);
  const label = (name: string) => translate(`validationRules.form.${name}`);
  const error = errorOf('definition');
  const said = definitionOf(kind, toDefinition(kind, text));
  return (
    <>
      <fieldset className={error === undefined ? 'form-part' : 'form-part wrong'}>
        <legend>{label('content')}</legend>
        {kind === 'CHANGE' ? <ChangeInputs {...props} /> : <ComparisonInputs {...props} />}
        {error === undefined ? null : (
          <p className="bad" role="alert">
            {error}
          </p>
        )}
        <output className="read-out">
          <b>{label('readOut')}</b> {said === null ? label('nothingYet') : sentence(said)}
        </output>
      </fieldset>
      <fieldset className="form-part">
        <legend>{label('wording')}</legend>
        <TextField
          label={label('nameVi')}
          hint={label('nameViHint')}
          error={errorOf('nameVi')}
          value={text.nameVi}
          onChange={(value) => onChange('nameVi', value)}
        />
        <TextField
          label={label('nameEn')}
          hint={isNew ? label('nameEnHint') : undefined}
          error={errorOf('nameEn')}
          value={text.nameEn}
          onChange={(value) => onChange('nameEn', value)}
        />
        <Choices
          legend={label('severity')}
          name="severity"
          value={text.severity}
          options={ruleSeverities.map((value) => ({
            value,
            name: translate(`validationRules.severity.${value}`),
            about: translate(`validationRules.severityAbout.${value}`),
          }))}
          error={errorOf('severity')}
          onChange={(value) => onChange('severity', value)}
        />
        <div className="field-pair">
          <TextField
            label={label('position')}
            hint={translate(`indicators.form.${isNew ? 'positionLast' : 'positionHint'}`)}
            error={errorOf('position')}
            kind="whole"
            value={text.position}
            onChange={(value) => onChange('position', value)}
          />
        </div>
      </fieldset>
    </>
  );
}
