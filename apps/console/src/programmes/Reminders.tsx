import { signingRemindersQuery } from '@phoihop/client/programmes';
import type { UnitLevel } from '@phoihop/domain/units';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { Card } from '../layout/Card.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { CopyButton } from '../layout/CopyButton.tsx';
import { Icon } from '../layout/Icon.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useScope } from '../scope/use-scope.ts';
import { byResponsible, wordsFor, type Reminder, type Reminded } from './reminded.ts';

interface RemindersProps {
  readonly programme: string;
  readonly level: UnitLevel | null;
}

/** Where the list stands on its page: a button leads to it. */
export const remindersId = 'reminders';

/** What each unit has to do next, by who has to do it; the late ones first. */
export function Reminders({ programme, level }: RemindersProps) {
  const translate = useTranslate();
  const { unitCode, asOf } = useScope();
  const [found, askAgain] = useQuery({
    query: signingRemindersQuery,
    requestPolicy: 'cache-and-network',
    variables: { programme, under: unitCode || null, level: level === null ? null : [level], asOf },
  });
  const reminded = found.data && byResponsible(found.data.signingCoverage.units);
  return (
    <div id={remindersId} tabIndex={-1}>
      <Card title={translate('programmes.reminders.title')} className="reminders">
        <Awaited thing={reminded} error={found.error} onRetry={() => askAgain()} rows={4}>
          {(reminded) =>
            reminded.length === 0 ? (
              <EmptyState message={translate('programmes.reminders.none')} />
            ) : (
              reminded.map((each) => (
                <RemindedUnit key={each.unit.id} reminded={each} programme={programme} />
              ))
            )
          }
        </Awaited>
      </Card>
    </div>
  );
}

interface RemindedUnitProps {
  readonly reminded: Reminded;
  readonly programme: string;
}

function RemindedUnit({ reminded: { unit, items, late }, programme }: RemindedUnitProps) {
  const translate = useTranslate();
  const line = useReminderLine();
  const letter = () => {
    const head = translate('programmes.reminders.letter', { unit: unit.fullName, programme });
    return [head, ...items.map((item) => `- ${line(item)}`)].join('\n');
  };
  return (
    <details>
      <summary>
        <b>{unit.fullName}</b>{' '}
        <span className="muted">
          {translate('programmes.reminders.count', { smart_count: items.length })}
        </span>{' '}
        {late === 0 ? null : (
          <span className="bad">
            <Icon name="clock" size={13} />
            {translate('programmes.lateCount', { count: late })}
          </span>
        )}
      </summary>
      <ul>
        {items.map((item) => (
          <li key={item.unit.id} className={item.isLate ? 'bad' : undefined}>
            <ScopedLink
              to={
                item.signing === null
                  ? `/units/${item.unit.code}/show`
                  : `/signings/${encodeURIComponent(item.signing.id)}/show`
              }
            >
              {line(item)}
            </ScopedLink>
          </li>
        ))}
      </ul>
      <CopyButton
        text={letter}
        done={translate('programmes.reminders.copied', { unit: unit.fullName })}
      >
        {translate('programmes.reminders.copy')}
      </CopyButton>
    </details>
  );
}

/** One thing to be done, with its day: as it is read here and as it is sent. */
function useReminderLine(): (item: Reminder) => string {
  const translate = useTranslate();
  const format = useFormat();
  return (item) => {
    const { unit, dueOn, isLate, daysLate } = item;
    const what = translate(wordsFor(item), { unit: unit.fullName });
    if (dueOn === null) return what;
    const day = format.date(dueOn);
    return isLate
      ? `${what}; ${translate('programmes.late', { day, count: format.number(daysLate) })}`
      : `${what}; ${translate('programmes.dueOn', { day })}`;
  };
}
