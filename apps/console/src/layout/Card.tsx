import { type ReactNode, useId } from 'react';

interface CardProps {
  readonly title?: ReactNode;
  /** What stands at the right of the title: a remark or a link. */
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Card({ title, aside, className, children }: CardProps) {
  const heading = useId();
  const classes = className === undefined ? 'card' : `card ${className}`;
  if (title === undefined) return <div className={classes}>{children}</div>;
  return (
    <section className={classes} aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{title}</h2>
        {aside === undefined ? null : <span className="aside">{aside}</span>}
      </header>
      {children}
    </section>
  );
}
