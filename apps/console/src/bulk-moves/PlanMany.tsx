import { settle, toClientError } from '@phoihop/client';
import { prepareBulkMoveMutation } from '@phoihop/client/bulk-moves';
import { addDays, parseDate } from '@phoihop/domain/dates';
import type { UnitLevel } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useMutation } from 'urql';
import { Field } from '../layout/Field.tsx';
import { Popup } from '../layout/Popup.tsx';
import { Refusal } from '../layout/Refusal.tsx';
import { useScope } from '../scope/use-scope.ts';
import { useScopedPath } from '../scope/use-scoped-path.ts';
import { bulkMovePath } from './bulk-move-path.ts';

interface PlanManyProps {
  readonly programme: string;
  readonly level: UnitLevel | null;
}

/** Plans for all units in scope that the programme expects and that have none: asks the term, then shows who. */
export function PlanMany({ programme, level }: PlanManyProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const { unitCode, businessDate } = useScope();
  const [validFrom, setValidFrom] = useState<string>(businessDate);
  const [lastDay, setLastDay] = useState('');
  const [sending, send] = useMutation(prepareBulkMoveMutation);
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure === null ? null : toClientError(failure);
  const errorOf = (field: string) => (refusal?.field === field ? refusal.message : undefined);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const last = parseDate(lastDay);
    const answer = await send({
      input: {
        move: 'PLAN',
        programme,
        under: unitCode || null,
        validFrom: parseDate(validFrom),
        level: level === null ? null : [level],
        validTo: last && addDays(last, 1),
      },
    });
    try {
      if (answer.error) throw answer.error;
      if (answer.data) await navigate(scoped(bulkMovePath(settle(answer.data.prepareBulkMove).id)));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Popup
      label={translate('bulkMoves.plan.action')}
      title={translate('bulkMoves.plan.action')}
      className="btn"
    >
      {(close) => (
        <form className="popup-form" noValidate onSubmit={(event) => void submit(event)}>
          <p>{translate('bulkMoves.plan.about')}</p>
          <Field label={translate('signings.form.validFrom')} error={errorOf('validFrom')}>
            {(field) => (
              <input
                {...field}
                type="date"
                value={validFrom}
                onChange={(event) => setValidFrom(event.target.value)}
              />
            )}
          </Field>
          <Field
            label={translate('signings.form.lastDay')}
            hint={translate('signings.form.lastDayHint')}
            error={errorOf('validTo')}
          >
            {(field) => (
              <input
                {...field}
                type="date"
                value={lastDay}
                onChange={(event) => setLastDay(event.target.value)}
              />
            )}
          </Field>
          <Refusal error={refusal} fields={['validFrom', 'validTo']} />
          <div className="open-moves">
            <button type="submit" className="btn primary" disabled={sending.fetching}>
              {translate('bulkMoves.plan.preview')}
            </button>
            <button type="button" className="btn" onClick={close}>
              {translate('signings.moves.cancel')}
            </button>
          </div>
        </form>
      )}
    </Popup>
  );
}
