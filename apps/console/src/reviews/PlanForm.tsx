import { planReviewCycleMutation, type ReviewPlanChoicesData } from '@phoihop/client/reviews';
import { useNotify, useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { CatalogueForm } from '../catalogues/CatalogueForm.tsx';
import { useKeptDraft } from '../drafts/use-kept-draft.ts';
import { useDeed } from '../me/use-deed.ts';
import { useScope } from '../scope/use-scope.ts';
import { useScopedPath } from '../scope/use-scoped-path.ts';
import { ProgrammeField, UnitField } from '../signings/SigningWhere.tsx';
import { cutOffIn, type CycleDraft, monthsCalendar, toPlan } from './cycle-form.ts';
import { CycleInputs } from './CycleInputs.tsx';
import { cyclePath } from './cycle-path.ts';
import { PeriodInputs } from './PeriodInputs.tsx';
import { useCycleCheck } from './use-cycle-check.ts';
import { usePeriodChoice } from './use-period-choice.ts';

interface PlanFormProps {
  readonly choices: ReviewPlanChoicesData;
}

/** What the form has a place for, as the service calls it when it refuses it. */
const fields: readonly string[] = [
  'programme',
  'unit',
  'template',
  'reviewTemplate',
  'kind',
  'title',
  'period',
  'to',
  'cutOffOn',
];

export function PlanForm({ choices }: PlanFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const { unitCode } = useScope();
  const initial = useMemo(() => nothingPlanned(unitCode), [unitCode]);
  const kept = useKeptDraft<CycleDraft>('reviewCycles.create', initial);
  const deed = useDeed(planReviewCycleMutation);
  const refuse = useCycleCheck();
  const { draft, change } = kept;
  const codes = choices.programmes.nodes.map(({ code }) => code);
  const code = draft.programme === '' ? (codes.at(-1) ?? '') : draft.programme;
  const programme = choices.programmes.nodes.find((each) => each.code === code);
  const { keys, days } = usePeriodChoice(draft, programme);
  const send = async () => {
    const input = toPlan({ ...draft, programme: code }, cutOffIn(draft, days));
    if (input === null) return;
    const made = await deed.send({ input });
    if (made?.__typename !== 'ReviewCycle') return;
    kept.forget();
    notify('reviews.plan.done', { type: 'success' });
    void navigate(scoped(cyclePath(made.id)));
  };
  return (
    <CatalogueForm
      kept={kept}
      isSending={deed.isSending}
      refusal={deed.refusal}
      fields={fields}
      check={() => refuse(draft, code)}
      onSend={send}
      onLeave={() => void navigate(scoped('/review-cycles'))}
    >
      {(errorOf) => (
        <>
          <fieldset className="form-part">
            <legend>{translate('reviews.form.what')}</legend>
            <ProgrammeField
              codes={codes}
              code={code}
              error={errorOf('programme')}
              onChange={(value) => change('programme', value)}
            />
            <UnitField
              label={translate('reviews.form.unit')}
              code={draft.unit}
              error={errorOf('unit')}
              onChange={(value) => change('unit', value)}
            />
            <CycleInputs
              text={draft}
              templates={choices.reviewTemplates.nodes}
              onChange={change}
              errorOf={errorOf}
            />
          </fieldset>
          <PeriodInputs
            text={draft}
            days={days}
            keys={keys}
            calendars={choices.reportingCalendars}
            onChange={change}
            errorOf={errorOf}
          />
        </>
      )}
    </CatalogueForm>
  );
}

/** No kind, template or period is chosen for anybody. */
function nothingPlanned(unit: string): CycleDraft {
  return {
    programme: '',
    unit,
    template: '',
    kind: '',
    title: '',
    frequency: 'YEAR',
    calendar: monthsCalendar,
    period: '',
    lastDay: '',
    cutOffOn: '',
  };
}
