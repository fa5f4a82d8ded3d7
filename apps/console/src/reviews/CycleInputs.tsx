import type { ReviewPlanChoicesData } from '@phoihop/client/reviews';
import { reviewKinds } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
import { Choices } from '../catalogues/Choices.tsx';
import { ChoiceField } from '../catalogues/ChoiceField.tsx';
import { TextField } from '../catalogues/TextField.tsx';
import { useName } from '../standards/use-name.ts';
import type { CycleText } from './cycle-form.ts';

interface CycleInputsProps {
  readonly text: CycleText;
  readonly templates: ReviewPlanChoicesData['reviewTemplates']['nodes'];
  readonly onChange: (name: 'template' | 'kind' | 'title', value: string) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** What a planned review and a changed one have in common, beside their days. */
export function CycleInputs({ text, templates, onChange, errorOf }: CycleInputsProps) {
  const translate = useTranslate();
  const nameOf = useName();
  const label = (name: string) => translate(`reviews.form.${name}`);
  const template = templates.find(({ key }) => key === text.template);
  const deadlines = (template?.deadlines ?? [])
    .map(({ level, workingDays }) =>
      translate('reviews.form.deadline', {
        level: translate(`units.level.${level}`),
        smart_count: workingDays,
      }),
    )
    .join(', ');
  return (
    <>
      <ChoiceField
        label={label('template')}
        hint={template ? translate('reviews.form.templateHint', { deadlines }) : undefined}
        error={errorOf('template') ?? errorOf('reviewTemplate')}
        value={text.template}
        options={templates.map((each) => ({ value: each.key, name: nameOf(each) }))}
        onChange={(value) => onChange('template', value)}
      />
      <Choices
        legend={label('kind')}
        name="kind"
        value={text.kind}
        options={reviewKinds.map((value) => ({
          value,
          name: translate(`reviews.kind.${value}`),
          about: translate(`reviews.kindAbout.${value}`),
        }))}
        error={errorOf('kind')}
        onChange={(value) => onChange('kind', value)}
      />
      <TextField
        label={label('title')}
        hint={label('titleHint')}
        error={errorOf('title')}
        value={text.title}
        onChange={(value) => onChange('title', value)}
      />
    </>
  );
}
