import type { UnitPageData } from '@phoihop/client/units';
import { useLocale, useTranslate } from 'ra-core';
import { Card } from '../layout/Card.tsx';

type Organisation = NonNullable<UnitPageData['unit']>['organisations'][number];

/** The bodies that stand at the unit, with the posts that sign for them. */
export function UnitOrganisations({
  organisations,
}: {
  readonly organisations: readonly Organisation[];
}) {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  return (
    <Card title={translate('units.page.organisations')} className="organisations">
      {organisations.map((organisation) => (
        <section key={organisation.id}>
          <h3>{isEnglish ? organisation.nameEn : organisation.nameVi}</h3>
          <dl className="facts">
            {organisation.offices.map((office) => (
              <div key={office.id}>
                <dt>{isEnglish ? office.titleEn : office.titleVi}</dt>
                <dd>
                  {office.holder ?? <span className="muted">{translate('units.page.nobody')}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Card>
  );
}
