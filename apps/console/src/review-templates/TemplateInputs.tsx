import type { CatalogueIndicatorFields } from '@phoihop/client/indicators';
import { useTranslate } from 'ra-core';
import { TextField } from '../catalogues/TextField.tsx';
import { IndicatorPicker } from '../validation-rules/IndicatorPicker.tsx';
import { keysIn } from '../validation-rules/rule-form.ts';
import { readSections, writeSections } from './section-text.ts';
import { SectionsInput } from './SectionsInput.tsx';
import { reportingLevels, type TemplateText } from './template-form.ts';

interface TemplateInputsProps {
  readonly text: TemplateText;
  readonly indicators: readonly CatalogueIndicatorFields[];
  readonly onChange: (name: keyof TemplateText, value: string) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** What a new template and a changed one have in common: names, texts, figures and deadlines. */
export function TemplateInputs({ text, indicators, onChange, errorOf }: TemplateInputsProps) {
  const translate = useTranslate();
  const label = (name: string) => translate(`reviewTemplates.form.${name}`);
  const asked = errorOf('indicators');
  const due = errorOf('deadlines');
  return (
    <>
      <fieldset className="form-part">
        <legend>{label('wording')}</legend>
        {(['nameVi', 'nameEn'] as const).map((name) => (
          <TextField
            key={name}
            label={label(name)}
            error={errorOf(name)}
            value={text[name]}
            onChange={(value) => onChange(name, value)}
          />
        ))}
      </fieldset>
      <SectionsInput
        sections={readSections(text.sections)}
        error={errorOf('sections') ?? errorOf('titleVi') ?? errorOf('titleEn')}
        onChange={(sections) => onChange('sections', writeSections(sections))}
      />
      <fieldset className={asked === undefined ? 'form-part' : 'form-part wrong'}>
        <legend>{label('indicators')}</legend>
        <p className="hint">{label('indicatorsHint')}</p>
        <IndicatorPicker
          label={label('indicatorList')}
          indicators={indicators}
          chosen={keysIn(text.indicators)}
          together={[]}
          without={[]}
          onChange={(keys) => onChange('indicators', keys.join(','))}
        />
        {asked === undefined ? null : (
          <p className="bad" role="alert">
            {asked}
          </p>
        )}
      </fieldset>
      <fieldset className={due === undefined ? 'form-part' : 'form-part wrong'}>
        <legend>{label('deadlines')}</legend>
        <p className="hint">{label('deadlinesHint')}</p>
        <div className="level-days">
          {reportingLevels.toReversed().map((level) => (
            <TextField
              key={level}
              label={translate('reviewTemplates.form.level', {
                level: translate(`units.level.${level}`),
              })}
              error={errorOf(level)}
              kind="whole"
              value={text[level]}
              onChange={(value) => onChange(level, value)}
            />
          ))}
        </div>
        {due === undefined ? null : (
          <p className="bad" role="alert">
            {due}
          </p>
        )}
      </fieldset>
    </>
  );
}
