import { editReviewCycleMutation, type ReviewPlanChoicesData } from '@phoihop/client/reviews';
import { useNotify, useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { CatalogueForm } from '../catalogues/CatalogueForm.tsx';
import { Conflict } from '../drafts/Conflict.tsx';
import { useMergedDraft } from '../drafts/use-merged-draft.ts';
import { useDeed } from '../me/use-deed.ts';
import { useScopedPath } from '../scope/use-scoped-path.ts';
import { cutOffIn, cycleTextOf, toEdit } from './cycle-form.ts';
import { CycleInputs } from './CycleInputs.tsx';
import { cyclePath } from './cycle-path.ts';
import { PeriodInputs } from './PeriodInputs.tsx';
import { useCycleCheck } from './use-cycle-check.ts';
import type { ShownCycle } from './use-cycle.ts';
import { usePeriodChoice } from './use-period-choice.ts';
import { useShownCycleField } from './use-shown-cycle-field.ts';

interface EditFormProps {
  readonly cycle: ShownCycle;
  readonly choices: ReviewPlanChoicesData;
  readonly onReload: () => void;
}

const fields: readonly string[] = [
  'template',
  'reviewTemplate',
  'kind',
  'title',
  'period',
  'to',
  'cutOffOn',
];

export function EditForm({ cycle, choices, onReload }: EditFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const deed = useDeed(editReviewCycleMutation);
  const refuse = useCycleCheck();
  const shown = useShownCycleField(choices);
  const merged = useMergedDraft(`${cycle.id}.edit`, cycleTextOf(cycle), cycle.version);
  const { kept, text, isBehind, isUndecided, write } = merged;
  const { code } = cycle.programme;
  const programme = choices.programmes.nodes.find((each) => each.code === code);
  const { keys, days } = usePeriodChoice(text, programme);
  const back = () => void navigate(scoped(cyclePath(cycle.id)));
  const send = async () => {
    const saved = await deed.send({ input: toEdit(cycle, text, cutOffIn(text, days)) });
    if (saved === null) {
      // Somebody else may have been quicker: what stands now is read again, and what was typed stays.
      onReload();
      return;
    }
    kept.forget();
    notify('reviews.edit.saved', { type: 'success' });
    back();
  };
  return (
    <CatalogueForm
      kept={kept}
      isSending={deed.isSending}
      refusal={deed.refusal}
      fields={isBehind ? [...fields, 'version'] : fields}
      check={() => refuse(text, code)}
      isUndecided={isUndecided}
      onSend={send}
      onLeave={back}
    >
      {(errorOf) => (
        <>
          {isBehind ? (
            <Conflict
              merged={merged}
              title={
                deed.refusal?.code === 'CONFLICT'
                  ? deed.refusal.message
                  : translate('catalogues.conflict')
              }
              label={(field) => translate(`reviews.form.${field}`)}
              shown={shown}
            />
          ) : null}
          <fieldset className="form-part">
            <legend>{translate('reviews.form.what')}</legend>
            <CycleInputs
              text={text}
              templates={choices.reviewTemplates.nodes}
              onChange={write}
              errorOf={errorOf}
            />
          </fieldset>
          <PeriodInputs
            text={text}
            days={days}
            keys={keys}
            calendars={choices.reportingCalendars}
            onChange={write}
            errorOf={errorOf}
          />
        </>
      )}
    </CatalogueForm>
  );
}
