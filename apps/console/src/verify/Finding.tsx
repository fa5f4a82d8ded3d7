import type { SealFile, SealVerdict } from '@phoihop/seals';
import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Icon } from '../layout/Icon.tsx';
import type { Verified } from './verify-files.ts';
import { parseDate } from '@phoihop/domain/dates';

const looks = {
  UNCHANGED: { tone: 'green', icon: 'tick' },
  CHANGED: { tone: 'red', icon: 'cross' },
  UNKNOWN: { tone: 'grey', icon: 'info' },
} as const;

/** What was found out, file by file: in words first. */
export function Finding({ verified: { seals, scans } }: { readonly verified: Verified }) {
  const translate = useTranslate();
  return (
    <ul className="findings">
      {seals.map(({ name, seal, verdict }) => (
        <Verdict key={name} name={name} verdict={verdict} kind="seal">
          {verdict === 'UNCHANGED' ? <Sealed seal={seal} /> : null}
        </Verdict>
      ))}
      {scans.map(({ name, verdict }) => (
        <Verdict key={name} name={name} verdict={verdict} kind="scan" />
      ))}
      {seals.length === 0 ? <li className="hint">{translate('seals.page.noSeal')}</li> : null}
    </ul>
  );
}

interface VerdictProps {
  readonly name: string;
  readonly verdict: SealVerdict;
  readonly kind: 'seal' | 'scan';
  readonly children?: React.ReactNode;
}

function Verdict({ name, verdict, kind, children }: VerdictProps) {
  const translate = useTranslate();
  const { tone, icon } = looks[verdict];
  return (
    <li>
      <span className={`chip tone-${tone}`}>
        <Icon name={icon} size={13} />
        {translate(`seals.verdict.${verdict}`)}
      </span>{' '}
      <b className="wraps">{name}</b>
      <p>{translate(`seals.why.${kind}.${verdict}`)}</p>
      {children}
    </li>
  );
}

/** Which signing it is, as the seal says. */
function Sealed({ seal }: { readonly seal: SealFile }) {
  const translate = useTranslate();
  const format = useFormat();
  const content: unknown = JSON.parse(seal.content);
  if (typeof content !== 'object' || content === null) return null;
  const { number, unit, signedOn, title } = content as Readonly<Record<string, unknown>>;
  const name =
    typeof unit === 'object' && unit !== null && 'name' in unit ? String(unit.name) : '–';
  const day = parseDate(String(signedOn));
  return (
    <>
      <p>
        {translate('seals.page.signing', {
          number: String(number),
          unit: name,
          day: day === null ? '–' : format.date(day),
        })}
      </p>
      <p>{String(title)}</p>
      <p className="hint digest">SHA-256 {seal.digest}</p>
    </>
  );
}
