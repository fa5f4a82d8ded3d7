import { useEffect, useEffectEvent, useState } from 'react';
import { useDelayed } from './use-delayed.ts';

interface SearchFieldProps {
  readonly label: string;
  readonly hint: string;
  /** The words that are searched now; they change here, and elsewhere. */
  readonly initial: string;
  readonly onSearch: (text: string) => void;
}

const searchedAfter = 300;

/** Words to search by; they are searched once typing rests. */
export function SearchField({ label, hint, initial, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(initial);
  const [known, setKnown] = useState(initial);
  const rested = useDelayed(text.trim(), searchedAfter);
  if (initial !== known) {
    setKnown(initial);
    // What was searched from here may lag behind the typing; what came from elsewhere takes its place.
    if (initial !== rested) setText(initial);
  }
  const search = useEffectEvent((words: string) => {
    if (words !== initial) onSearch(words);
  });
  useEffect(() => search(rested), [rested]);
  return (
    <label className="field grows">
      {label}
      <input
        type="search"
        value={text}
        placeholder={hint}
        onChange={(event) => setText(event.target.value)}
      />
    </label>
  );
}
