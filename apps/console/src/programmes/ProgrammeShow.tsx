import { programmePageQuery } from '@phoihop/client/programmes';
import { mayActSomewhere } from '@phoihop/domain/access';
import { useLocale, useTranslate } from 'ra-core';
import { useParams } from 'react-router-dom';
import { useQuery } from 'urql';
import { History } from '../audit/History.tsx';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useLanguage } from '../format/use-language.ts';
import { useScope } from '../scope/use-scope.ts';
import { useViewer } from '../scope/viewer.ts';
import { PlanMany } from '../bulk-moves/PlanMany.tsx';
import { ProgrammeCoverage } from './ProgrammeCoverage.tsx';
import { ProgrammeFacts } from './ProgrammeFacts.tsx';
import { useCoverageAddress } from './use-coverage-address.ts';
import { workbookPath } from './workbook-path.ts';
import './programmes.css';
import { MapIncomplete } from '../units/MapIncomplete.tsx';

/** A programme: what it rests on, who must sign, who has, and who has not. */
export function ProgrammeShow() {
  const translate = useTranslate();
  const language = useLanguage();
  const isEnglish = useLocale() === 'en';
  const { id: code = '' } = useParams();
  const { unitCode, asOf, isToday } = useScope();
  const { grants } = useViewer().account;
  const { level } = useCoverageAddress();
  const [found, askAgain] = useQuery({
    query: programmePageQuery,
    requestPolicy: 'cache-and-network',
    variables: { code, under: unitCode || null, level: level === null ? null : [level], asOf },
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
              <a
                className="btn"
                download
                href={workbookPath(code, { unitCode, level, asOf, language })}
              >
                <Icon name="download" />
                {translate('papers.workbook')}
              </a>
              <PrintButton />
            </>
          }
        >
          <MapIncomplete />
          <ProgrammeFacts programme={programme} />
          <ProgrammeCoverage programme={code} coverage={programme.coverage} />
          <History key={programme.id} subject={programme.id} />
        </Page>
      )}
    </AwaitedPage>
  );
}
