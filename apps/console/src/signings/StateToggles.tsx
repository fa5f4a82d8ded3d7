import { signingStates, type SigningState } from '@phoihop/domain/signings';
import { useTranslate } from 'ra-core';
import { Icon } from '../layout/Icon.tsx';
import { stateLooks } from '../layout/state-looks.ts';

interface StateTogglesProps {
  /** None stands for all. */
  readonly chosen: readonly SigningState[];
  readonly onChange: (chosen: readonly SigningState[]) => void;
}

/** Every state as a button to press in or out; several may be in. */
export function StateToggles({ chosen, onChange }: StateTogglesProps) {
  const translate = useTranslate();
  const toggle = (state: SigningState) =>
    onChange(signingStates.filter((other) => (other === state) !== chosen.includes(other)));
  return (
    <fieldset className="toggles">
      <legend className="visually-hidden">{translate('signings.column.state')}</legend>
      {signingStates.map((state) => {
        const isChosen = chosen.includes(state);
        const { tone, icon } = stateLooks[state];
        return (
          <button
            key={state}
            type="button"
            className={isChosen ? `chip tone-${tone}` : 'chip off'}
            aria-pressed={isChosen}
            onClick={() => toggle(state)}
          >
            <Icon name={icon} />
            {translate(`state.${state}`)}
          </button>
        );
      })}
    </fieldset>
  );
}
