import { foldName } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useFormat } from '../format/use-format.ts';
import { Card } from '../layout/Card.tsx';
import { SearchField } from '../layout/SearchField.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { useScope } from '../scope/use-scope.ts';
import { GrantForm } from './GrantForm.tsx';
import type { ShownStandard } from './ProgressSummary.tsx';
import { UnitLines } from './UnitLines.tsx';

interface ProgressUnitsProps {
  readonly standard: ShownStandard;
  readonly onDone: () => void;
}

/** Who meets the standard and who does not, both searched at once; from here a unit is recognised. */
export function ProgressUnits({ standard, onDone }: ProgressUnitsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { isToday } = useScope();
  const [text, setText] = useState('');
  const [granting, setGranting] = useState<string | null>(null);
  const { achievedUnits, remainingUnits } = standard.progress;
  const sought = foldName(text);
  const matches = (unit: { readonly fullName: string; readonly code: string }) =>
    foldName(unit.fullName).includes(sought) || unit.code.startsWith(text.trim());
  const [first] = remainingUnits;
  // Where none of them is the viewer's to recognise, the reason is told once.
  const isNobodys = first && remainingUnits.every((unit) => unit.recognitionRefusal !== null);
  const closed = isToday ? null : translate('frame.day.closed');
  const refusal = closed ?? (isNobodys ? first.recognitionRefusal?.message : null) ?? null;
  const chosen = remainingUnits.find(({ code }) => code === granting);
  return (
    <Card title={translate('standards.units.title')} className="standard-units">
      <div className="filters no-print">
        <SearchField
          label={translate('standards.units.search')}
          hint={translate('standards.units.hint')}
          initial={text}
          onSearch={setText}
        />
      </div>
      {chosen ? (
        <GrantForm
          key={chosen.code}
          unit={chosen}
          standard={standard.key}
          onDone={() => {
            setGranting(null);
            onDone();
          }}
          onCancel={() => setGranting(null)}
        />
      ) : null}
      <div className="two-lists">
        <section aria-labelledby="remaining-units">
          <h3 id="remaining-units">
            {translate('standards.units.remaining', {
              count: format.number(remainingUnits.length),
            })}
          </h3>
          {refusal !== null && remainingUnits.length > 0 ? (
            <p className="hint no-print">
              <button type="button" className="btn" aria-disabled aria-describedby="no-grant">
                {translate('standards.grant.open')}
              </button>{' '}
              <span id="no-grant">{refusal}</span>
            </p>
          ) : null}
          <UnitLines
            units={remainingUnits.filter(matches)}
            empty={translate(
              remainingUnits.length === 0 ? 'standards.units.allMeet' : 'standards.units.noMatch',
            )}
            note={formerUnits}
          >
            {(unit) =>
              refusal === null ? (
                <button
                  type="button"
                  className="link no-print"
                  aria-label={translate('standards.grant.openFor', { unit: unit.fullName })}
                  aria-disabled={unit.recognitionRefusal !== null}
                  onClick={() => unit.recognitionRefusal === null && setGranting(unit.code)}
                >
                  {translate('standards.grant.open')}
                </button>
              ) : null
            }
          </UnitLines>
        </section>
        <section aria-labelledby="achieved-units">
          <h3 id="achieved-units">
            {translate('standards.units.achieved', { count: format.number(achievedUnits.length) })}
          </h3>
          <UnitLines
            units={achievedUnits.filter(matches)}
            empty={translate(
              achievedUnits.length === 0 ? 'standards.units.noneMeet' : 'standards.units.noMatch',
            )}
          />
        </section>
      </div>
    </Card>
  );
}

interface FormerUnitsProps {
  readonly held: ShownStandard['progress']['remainingUnits'][number]['awaitingReassessment'];
}

/** Which units that it came of had met the standard: it is to be judged anew. */
function FormerUnits({ held }: FormerUnitsProps) {
  const translate = useTranslate();
  if (held.length === 0) return null;
  const units = [...new Set(held.map(({ unit }) => unit.fullName))].join(', ');
  return (
    <span className="former-units">
      <StateChip state="AWAITING_REASSESSMENT" />
      <small>{translate('standards.awaiting.from', { units })}</small>
    </span>
  );
}

const formerUnits = ({
  awaitingReassessment,
}: ShownStandard['progress']['remainingUnits'][number]) => (
  <FormerUnits held={awaitingReassessment} />
);
