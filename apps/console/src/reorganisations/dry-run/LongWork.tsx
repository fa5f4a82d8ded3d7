import { useEffect, useState } from 'react';

/** How long something may take before it is said that it goes on. */
const toldAfter = 1000;

/** Work of the service that takes a while: after a second how long it has been going on. */
export function LongWork({ about }: { readonly about: string }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), toldAfter);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="long-work" aria-busy="true">
      <output>{about}</output>
      {seconds === 0 ? null : (
        <>
          <progress aria-label={about} />
          <span className="muted">{seconds} s</span>
        </>
      )}
    </div>
  );
}
