import { useTranslate } from 'ra-core';
import { useEffect, useState } from 'react';

/** Bars in the shape of the rows to come, after 300 ms: a quick answer does not flicker. */
export function Skeletons({
  rows = 5,
  height = 20,
}: {
  readonly rows?: number;
  readonly height?: number;
}) {
  const translate = useTranslate();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  return (
    <output aria-busy="true" style={{ display: 'grid', gap: 12, padding: '8px 0' }}>
      <span className="visually-hidden">{translate('ra.page.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div
          key={row}
          className="skeleton"
          style={{ height, width: `${95 - ((row * 17) % 40)}%` }}
        />
      ))}
    </output>
  );
}
