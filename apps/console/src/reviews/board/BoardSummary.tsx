import { completenessOf } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
import { useFormat } from '../../format/use-format.ts';
import { Icon } from '../../layout/Icon.tsx';
import { useAsOf } from '../../scope/use-as-of.ts';
import { useStandingWords } from '../use-standing-words.ts';
import { duesOf, firstSubmissions, levelsOf, ofLevel, type OnBoard } from './board-rows.ts';
import { MissingUnits } from './MissingUnits.tsx';

/** How many of the lowest level have submitted, in time or late, and are accepted; then by when each level is due. */
export function BoardSummary({ reports }: { readonly reports: readonly OnBoard[] }) {
  const translate = useTranslate();
  const format = useFormat();
  const [lowest] = levelsOf(reports);
  const own = ofLevel(reports, lowest);
  const { expected, submitted, accepted, missing } = completenessOf(own);
  const { onTime, late } = firstSubmissions(own);
  const whole = format.number(expected.length);
  return (
    <section className="card board-summary" aria-label={translate('reviews.summary.label')}>
      <dl>
        <div>
          <dt>{translate('reviews.summary.submitted')}</dt>
          <dd>
            <b>{format.number(submitted.length)}</b>/{whole}{' '}
            {lowest === undefined ? null : translate(`reviews.summary.units.${lowest}`)}
          </dd>
        </div>
        <div>
          <dt>{translate('reviews.summary.onTime')}</dt>
          <dd>
            <b>{format.number(onTime)}</b>
            {translate('reviews.summary.late', { count: format.number(late) })}
          </dd>
        </div>
        <div>
          <dt>{translate('reviews.summary.accepted')}</dt>
          <dd>
            <b>{format.number(accepted.length)}</b>/{whole}
          </dd>
        </div>
        <div>
          <dt>{translate('reviews.summary.missing')}</dt>
          <dd>
            <MissingUnits missing={missing} whole={expected.length} />
          </dd>
        </div>
      </dl>
      <LevelDues reports={reports} />
    </section>
  );
}

/** By when each level is to submit: what lies behind, what runs now, what is to come. */
function LevelDues({ reports }: { readonly reports: readonly OnBoard[] }) {
  const translate = useTranslate();
  const format = useFormat();
  const words = useStandingWords();
  const { asOf } = useAsOf();
  const dues = duesOf(reports);
  const now = reports.some(({ isOver }) => isOver)
    ? undefined
    : dues.find(({ dueOn }) => asOf <= dueOn);
  return (
    <ol className="level-dues">
      {dues.map((due) => {
        const { level, dueOn, running } = due;
        const isNow = due === now;
        return (
          <li key={level} className={isNow ? 'now' : undefined}>
            <Icon name={dueOn < asOf ? 'tick' : isNow ? 'clock' : 'calendar'} />
            <span>
              <b>{format.date(dueOn)}</b>
              {translate(`reviews.summary.due.${level}`)}
              {isNow && running ? `, ${words(running.standing, false).toLocaleLowerCase()}` : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
