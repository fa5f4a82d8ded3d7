import { programmePageQuery } from '@phoihop/client/programmes';
import { mayActSomewhere } from '@phoihop/domain/access';
import { useLocale, useTranslate } from 'ra-core';
import { useParams, useSearchParams } from 'react-router-dom';
import { useQuery } from 'urql';
import { History } from '../audit/History.tsx';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useScope } from '../scope/use-scope.ts';
import { useViewer } from '../scope/viewer.ts';
import { PlanMany } from '../bulk-moves/PlanMany.tsx';
import { CoverageMatrix } from './CoverageMatrix.tsx';
import { CoverageSummary } from './CoverageSummary.tsx';
import { CoverageTrend } from './CoverageTrend.tsx';
import { CoveredUnits } from './CoveredUnits.tsx';
import { ProgrammeFacts } from './ProgrammeFacts.tsx';
import { Reminders } from './Reminders.tsx';
import { readLevel } from './level.ts';
import { workbookPath } from './workbook-path.ts';
import { isCellOf, readCell, writeCell } from './cell.ts';
import './programmes.css';

/** A programme: what it rests on, who must sign, who has, and who has not. */
export function ProgrammeShow() {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  const { id: code = '' } = useParams();
  const { unitCode, asOf, isToday } = useScope();
  const { grants } = useViewer().account;
  const [search, setSearch] = useSearchParams();
  const level = readLevel(search.get('level'));
  const cell = readCell(search.get('cell'));
  const [found, askAgain] = useQuery({
    query: programmePageQuery,
    requestPolicy: 'cache-and-network',
    variables: { code, under: unitCode || null, level: level === null ? null : [level], asOf },
  });
  const change = (name: 'level' | 'cell', value: string | null) =>
    setSearch((search) => {
      if (name === 'level') search.delete('cell');
      if (value === null) search.delete(name);
      else search.set(name, value);
      return search;
    });
  const title = translate('programmes.page', { code });
  return (
    <AwaitedPage
      title={title}
      thing={found.data?.programme}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
    >
      {(programme) => (
        <Page
          title={title}
          subtitle={
            <span className="wraps">{isEnglish ? programme.nameEn : programme.nameVi}</span>
          }
          crumb={
            <>
              <ScopedLink to="/programmes">{translate('programmes.title')}</ScopedLink>
              <Icon name="right" size={12} />
              {code}
            </>
          }
          actions={
            <>
              {isToday && mayActSomewhere(grants) ? (
                <PlanMany programme={code} level={level} />
              ) : null}
              <a className="btn" download href={workbookPath(code, { unitCode, level, asOf })}>
                <Icon name="document" />
                {translate('papers.workbook')}
              </a>
              <PrintButton />
            </>
          }
        >
          <ProgrammeFacts programme={programme} />
          <CoverageSummary
            coverage={programme.coverage}
            level={level}
            onLevel={(level) => change('level', level)}
          />
          <div className={cell ? 'coverage-split' : undefined}>
            <div className="card coverage">
              <CoverageMatrix
                coverage={programme.coverage}
                cell={cell}
                onCell={(next) => change('cell', isCellOf(cell, next) ? null : writeCell(next))}
              />
              <CoverageTrend programme={code} level={level} />
              <p className="foot">
                <Icon name="info" />
                <span>{translate('programmes.matrix.about')}</span>
              </p>
            </div>
            {cell ? (
              <CoveredUnits
                programme={code}
                cell={cell}
                level={level}
                onClose={() => change('cell', null)}
              />
            ) : null}
          </div>
          <Reminders programme={code} level={level} />
          <History key={programme.id} subject={programme.id} />
        </Page>
      )}
    </AwaitedPage>
  );
}
