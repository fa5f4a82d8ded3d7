import { useLocale, useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Icon } from '../layout/Icon.tsx';
import { stateLooks } from '../layout/state-looks.ts';
import type { ShownSigning } from './shown-signing.ts';
import { type Step, stepOf, steps } from './steps.ts';

/** The way from planned to signed: what is behind, where it is now, and whose step comes next. */
export function Steps({ signing }: { readonly signing: ShownSigning }) {
  const translate = useTranslate();
  const note = useStepNote(signing);
  const now = stepOf(signing.state);
  const isOver = now === steps.length - 1;
  return (
    <ol className="steps" aria-label={translate('signings.steps.label')}>
      {steps.map((step, index) => {
        const isDone = index < now || isOver;
        const isNow = index === now && !isOver;
        const shown = isNow ? signing.state : step;
        return (
          <li
            key={step}
            className={isDone ? 'done' : isNow ? `now tone-of-${stateLooks[shown].tone}` : ''}
            aria-current={isNow ? 'step' : undefined}
          >
            <span className="mark" aria-hidden="true">
              {isDone ? (
                <Icon name="tick" />
              ) : isNow ? (
                <Icon name={stateLooks[shown].icon} />
              ) : (
                index + 1
              )}
            </span>
            <div>
              <b>
                {translate(
                  isDone || isNow ? `signings.steps.at.${shown}` : `signings.steps.to.${step}`,
                )}
              </b>
              <small>{note(step, isDone || isNow)}</small>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** Behind us: the day. Ahead: who has to act. */
function useStepNote({ history, unit, parties }: ShownSigning) {
  const format = useFormat();
  const locale = useLocale();
  return (step: Step, isReached: boolean): string => {
    if (isReached) {
      const state = step === 'SIGNED' ? 'SIGN' : null;
      const entry = history.findLast(
        ({ to, action }) => to === step && (state === null || action.endsWith(state)),
      );
      return format.dayOf(entry?.at);
    }
    if (step === 'APPROVED') return unit.parent?.fullName ?? '';
    if (step === 'SIGNED') {
      const titles = parties.map(({ officeTitleVi, officeTitleEn }) =>
        locale === 'en' ? officeTitleEn : officeTitleVi,
      );
      return titles.join(', ');
    }
    return unit.fullName;
  };
}
