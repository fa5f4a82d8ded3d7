import { Icon } from './Icon.tsx';
import type { StateLook } from './state-looks.ts';

interface StateTogglesProps<State extends string> {
  /** What they are the states of, for whoever hears the page read. */
  readonly label: string;
  readonly states: readonly State[];
  readonly looks: Readonly<Record<State, StateLook>>;
  readonly nameOf: (state: State) => string;
  /** None stands for all. */
  readonly chosen: readonly State[];
  readonly onChange: (chosen: readonly State[]) => void;
}

/** Every state as a button to press in or out; several may be in. */
export function StateToggles<State extends string>(props: StateTogglesProps<State>) {
  const { label, states, looks, nameOf, chosen, onChange } = props;
  const toggle = (state: State) =>
    onChange(states.filter((other) => (other === state) !== chosen.includes(other)));
  return (
    <fieldset className="toggles">
      <legend className="visually-hidden">{label}</legend>
      {states.map((state) => {
        const isChosen = chosen.includes(state);
        const { tone, icon } = looks[state];
        return (
          <button
            key={state}
            type="button"
            className={isChosen ? `chip tone-${tone}` : 'chip off'}
            aria-pressed={isChosen}
            onClick={() => toggle(state)}
          >
            <Icon name={icon} />
            {nameOf(state)}
          </button>
        );
      })}
    </fieldset>
  );
}
