import type { UnitPageData } from '@phoihop/client/units';
import { useLocale, useTranslate } from 'ra-core';
import { useState } from 'react';
import { useFormat } from '../../format/use-format.ts';
import { HolderForm } from './HolderForm.tsx';

export type Organisation = NonNullable<UnitPageData['unit']>['organisations'][number];
type Office = Organisation['offices'][number];

interface OfficeLineProps {
  readonly office: Office;
  readonly mayKeep: boolean;
  readonly onChanged: () => void;
}

/** A post with who holds it on the day looked at, who held it before, and the form to pass it on. */
export function OfficeLine({ office, mayKeep, onChanged }: OfficeLineProps) {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const title = isEnglish ? office.titleEn : office.titleVi;
  return (
    <div className="office">
      <dt>{title}</dt>
      <dd>
        {office.holder ?? <span className="muted">{translate('units.page.nobody')}</span>}
        {office.terms.length < 2 && office.holder !== null ? null : (
          <ul className="terms" aria-label={translate('units.offices.terms', { office: title })}>
            {office.terms.map(({ name, validFrom, validTo }) => (
              <li key={validFrom}>
                {name}
                {', '}
                {validTo === null
                  ? translate('units.offices.since', { from: format.date(validFrom) })
                  : translate('units.offices.until', {
                      from: format.date(validFrom),
                      to: format.lastDay(validTo),
                    })}
              </li>
            ))}
          </ul>
        )}
        {mayKeep && !isOpen ? (
          <button
            type="button"
            className="link"
            aria-label={translate('units.offices.passOf', { office: title })}
            onClick={() => setOpen(true)}
          >
            {translate('units.offices.pass')}
          </button>
        ) : null}
        {isOpen ? (
          <HolderForm
            officeId={office.id}
            onDone={() => {
              setOpen(false);
              onChanged();
            }}
            onCancel={() => setOpen(false)}
          />
        ) : null}
      </dd>
    </div>
  );
}
