import { type ReactNode, useEffect } from 'react';
import { PrintHeading } from './PrintHeading.tsx';

interface PageProps {
  /** The heading, and the name of the browser's tab. */
  readonly title: string;
  /** Smaller words beside the heading. */
  readonly subtitle?: ReactNode;
  /** The line above the heading: where we are, or when this was reckoned. */
  readonly crumb?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ title, subtitle, crumb, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · phối hợp`;
  }, [title]);
  return (
    <div className="page">
      <PrintHeading />
      <div className="page-head">
        <div>
          {crumb === undefined ? null : <div className="crumb">{crumb}</div>}
          <h1>
            {title}
            {subtitle === undefined ? null : <small>{subtitle}</small>}
          </h1>
        </div>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
