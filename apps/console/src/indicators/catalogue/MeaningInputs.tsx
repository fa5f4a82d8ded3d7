import type { IndicatorChoicesData } from '@phoihop/client/indicators';
import { indicatorKinds } from '@phoihop/domain/indicators';
import { useTranslate } from 'ra-core';
import { Choices } from '../../catalogues/Choices.tsx';
import { TextField } from '../../catalogues/TextField.tsx';
import { CollectionInputs } from './CollectionInputs.tsx';
import { CountInputs } from './CountInputs.tsx';
import { isEntered, type IndicatorDraft, kindIn } from './indicator-form.ts';
import { RatioInputs } from './RatioInputs.tsx';

export interface MeaningInputsProps {
  readonly draft: IndicatorDraft;
  /** What the indicator may be taken with. */
  readonly offered: IndicatorChoicesData;
  readonly onChange: (name: keyof IndicatorDraft, value: string) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** What a new indicator means: its key, how it adds up, and what its kind asks for. */
export function MeaningInputs(props: MeaningInputsProps) {
  const { draft, onChange, errorOf } = props;
  const translate = useTranslate();
  const kind = kindIn(draft);
  return (
    <fieldset className="form-part">
      <legend>{translate('indicators.form.meaning')}</legend>
      <p className="hint">{translate('indicators.form.meaningHint')}</p>
      <TextField
        label={translate('indicators.key')}
        hint={translate('catalogues.keyHint')}
        error={errorOf('key')}
        value={draft.key}
        onChange={(value) => onChange('key', value)}
      />
      <Choices
        legend={translate('indicators.form.kind')}
        name="kind"
        value={draft.kind}
        options={indicatorKinds.map((value) => ({
          value,
          name: translate(`figures.kind.${value}`),
          about: translate(`indicators.kindAbout.${value}`),
        }))}
        error={errorOf('kind')}
        onChange={(value) => onChange('kind', value)}
      />
      {isEntered(kind) ? <CollectionInputs {...props} /> : null}
      {kind === 'RATIO' ? <RatioInputs {...props} /> : null}
      {kind === 'COUNT' ? <CountInputs {...props} /> : null}
    </fieldset>
  );
}
