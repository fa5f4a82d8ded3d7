import { isSigned } from '@phoihop/domain/signings';
import { useLocale, useTranslate } from 'ra-core';
import { Card } from '../layout/Card.tsx';
import type { ShownSigning } from './shown-signing.ts';
import { Witnesses } from './Witnesses.tsx';

/** Who signs: an office of an organisation, with whoever holds it. */
export function SigningParties({ signing }: { readonly signing: ShownSigning }) {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  const { parties, missingParties } = signing;
  // Of what was signed, a body stands there even where nobody wrote down who signed for it.
  const wasSigned = isSigned(signing);
  const named = parties.filter(({ holderName }) => wasSigned || holderName !== null);
  const required = new Set([...named.map((party) => party.organisationKind), ...missingParties]);
  // A body whose office nobody holds has its row already.
  const absent = missingParties.filter(
    (kind) => !parties.some((party) => party.organisationKind === kind),
  );
  return (
    <Card
      title={translate('signings.parties.title')}
      aside={translate(
        missingParties.length === 0 ? 'signings.parties.full' : 'signings.parties.part',
        {
          named: named.length,
          required: required.size,
        },
      )}
    >
      <table className="as-cards">
        <thead>
          <tr>
            {(['organisation', 'office', 'holder', 'capacity'] as const).map((column) => (
              <th key={column} scope="col">
                {translate(`signings.parties.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parties.map((party) => (
            <tr key={party.position}>
              <th scope="row">{isEnglish ? party.organisationNameEn : party.organisationNameVi}</th>
              <td>{isEnglish ? party.officeTitleEn : party.officeTitleVi}</td>
              <td>
                {party.holderName ?? (
                  <span className={wasSigned ? 'muted' : 'bad'}>
                    {translate(wasSigned ? 'signings.parties.unknown' : 'signings.parties.nobody')}
                  </span>
                )}
              </td>
              <td>{translate(`signings.capacity.${party.capacity}`)}</td>
            </tr>
          ))}
          {absent.map((kind) => (
            <tr key={kind}>
              <th scope="row" className="bad">
                {translate(`signings.organisation.${kind}`)}
              </th>
              <td colSpan={3} className="bad">
                {translate('signings.parties.missing')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Witnesses witnesses={signing.witnesses} />
    </Card>
  );
}
