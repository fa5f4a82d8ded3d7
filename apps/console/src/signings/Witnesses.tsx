import { useLocale, useTranslate } from 'ra-core';
import type { ShownSigning } from './shown-signing.ts';

/** Who is there when it is signed, by office. */
export function Witnesses({ witnesses }: Pick<ShownSigning, 'witnesses'>) {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  if (witnesses.length === 0) return null;
  return (
    <>
      <h3>{translate('signings.witnesses.title')}</h3>
      <ul className="plain-list">
        {witnesses.map((witness) => (
          <li key={witness.position}>
            {witness.holderName ?? translate('signings.parties.nobody')},{' '}
            {isEnglish ? witness.officeTitleEn : witness.officeTitleVi},{' '}
            {isEnglish ? witness.organisationNameEn : witness.organisationNameVi}
          </li>
        ))}
      </ul>
    </>
  );
}
