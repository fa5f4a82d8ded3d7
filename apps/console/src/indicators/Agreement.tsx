import type { FigureFields } from '@phoihop/client/indicators';
import type { ReactNode } from 'react';
import { Icon } from '../layout/Icon.tsx';

interface AgreementProps {
  readonly published: NonNullable<FigureFields['published']>;
  readonly children: ReactNode;
}

/** A difference with its sign: a tick where both agree, a warning where they do not. */
export function Agreement({ published: { agrees }, children }: AgreementProps) {
  if (agrees === null) return <span className="muted">{children}</span>;
  return (
    <span className={agrees ? 'full' : 'partial'}>
      <Icon name={agrees ? 'tick' : 'warning'} size={13} />
      {children}
    </span>
  );
}
