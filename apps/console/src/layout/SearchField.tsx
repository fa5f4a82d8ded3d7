import { useEffect, useEffectEvent, useState } from 'react';
import { useDelayed } from './use-delayed.ts';

interface SearchFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly initial: string;
  readonly onSearch: (text: string) => void;
}

const searchedAfter = 300;

/** Words to search by; they are searched once typing rests. */
export function SearchField({ label, hint, initial, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(initial);
  const rested = useDelayed(text.trim(), searchedAfter);
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
