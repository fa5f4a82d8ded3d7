import { useLocale, useTranslate } from 'ra-core';
import { useState } from 'react';
import { Card } from '../layout/Card.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { OfficeForm } from './offices/OfficeForm.tsx';
import { OfficeLine, type Organisation } from './offices/OfficeLine.tsx';

interface UnitOrganisationsProps {
  readonly organisations: readonly Organisation[];
  readonly onChanged: () => void;
}

/** The bodies that stand at the unit, with the posts that sign for them and who holds those. */
export function UnitOrganisations({ organisations, onChanged }: UnitOrganisationsProps) {
  const translate = useTranslate();
  return (
    <Card title={translate('units.page.organisations')} className="organisations">
      {organisations.map((organisation) => (
        <Body key={organisation.id} organisation={organisation} onChanged={onChanged} />
      ))}
    </Card>
  );
}

interface BodyProps {
  readonly organisation: Organisation;
  readonly onChanged: () => void;
}

function Body({ organisation, onChanged }: BodyProps) {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  const { isToday } = useAsOf();
  const [isAdding, setAdding] = useState(false);
  const { id, nameVi, nameEn, offices, keepRefusal } = organisation;
  const mayKeep = isToday && keepRefusal === null;
  const name = isEnglish ? nameEn : nameVi;
  return (
    <section>
      <h3>{name}</h3>
      <dl className="facts">
        {offices.map((office) => (
          <OfficeLine key={office.id} office={office} mayKeep={mayKeep} onChanged={onChanged} />
        ))}
      </dl>
      {mayKeep && !isAdding ? (
        <button
          type="button"
          className="link"
          aria-label={translate('units.offices.addTo', { organisation: name })}
          onClick={() => setAdding(true)}
        >
          {translate('units.offices.add')}
        </button>
      ) : null}
      {isAdding ? (
        <OfficeForm
          organisationId={id}
          onDone={() => {
            setAdding(false);
            onChanged();
          }}
          onCancel={() => setAdding(false)}
        />
      ) : null}
    </section>
  );
}
