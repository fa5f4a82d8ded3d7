import { coveragesQuery, signingCoverageQuery } from '@phoihop/client/programmes';
import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { useQuery } from 'urql';
import { useFormat } from '../format/use-format.ts';
import { useLanguage } from '../format/use-language.ts';
import { Awaited } from '../layout/Awaited.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { useScope } from '../scope/use-scope.ts';
import { MapIncomplete } from '../units/MapIncomplete.tsx';
import { ProgrammeCoverage } from './ProgrammeCoverage.tsx';
import { ProgrammesTable } from './ProgrammesTable.tsx';
import { remindersId } from './Reminders.tsx';
import { useCoverageAddress } from './use-coverage-address.ts';
import { workbookPath } from './workbook-path.ts';
import './programmes.css';

/** Who has signed: every programme a line, and the one that is looked at unit by unit. */
export function CoveragePage() {
  const translate = useTranslate();
  const format = useFormat();
  const language = useLanguage();
  const { unitCode, asOf } = useScope();
  const [search] = useSearchParams();
  const { level } = useCoverageAddress();
  const scope = { under: unitCode || null, level: level === null ? null : [level], asOf };
  const [found, askAgain] = useQuery({
    query: coveragesQuery,
    requestPolicy: 'cache-and-network',
    variables: { ...scope, first: 100 },
  });
  const programmes = found.data?.programmes.nodes;
  const named = search.get('programme');
  const code = programmes?.find((one) => one.code === named)?.code ?? programmes?.[0]?.code;
  const levelName = translate(level === null ? 'programmes.everyLevel' : `units.level.${level}`);
  return (
    <Page
      title={translate('programmes.coverage.title')}
      subtitle={
        code === undefined ? undefined : (
          <span className="wraps">
            {translate('programmes.coverage.of', {
              code,
              level: levelName.toLocaleLowerCase(),
              day: format.date(asOf),
            })}
          </span>
        )
      }
      actions={
        code === undefined ? null : (
          <>
            <a
              className="btn"
              download
              href={workbookPath(code, { unitCode, level, asOf, language })}
            >
              <Icon name="download" />
              {translate('papers.workbook')}
            </a>
            <PrintButton />
            <button type="button" className="btn primary" onClick={showReminders}>
              <Icon name="inbox" />
              {translate('programmes.reminders.action')}
            </button>
          </>
        )
      }
    >
      <MapIncomplete />
      <Awaited
        thing={programmes}
        error={found.error}
        onRetry={() => askAgain({ requestPolicy: 'network-only' })}
        rows={6}
      >
        {(programmes) =>
          code === undefined ? (
            <EmptyState message={translate('programmes.empty')} />
          ) : (
            <>
              {programmes.length > 1 ? (
                <ProgrammesTable programmes={programmes} chosen={code} />
              ) : null}
              <ChosenCoverage key={code} programme={code} />
            </>
          )
        }
      </Awaited>
    </Page>
  );
}

/** Leads eye and keyboard to the list of who is to be reminded, which stands below the matrix. */
function showReminders(): void {
  const list = document.getElementById(remindersId);
  list?.scrollIntoView({ behavior: 'smooth', block: 'start' });
  list?.focus({ preventScroll: true });
}

function ChosenCoverage({ programme }: { readonly programme: string }) {
  const { unitCode, asOf } = useScope();
  const { level } = useCoverageAddress();
  const [found, askAgain] = useQuery({
    query: signingCoverageQuery,
    requestPolicy: 'cache-and-network',
    variables: {
      programme,
      under: unitCode || null,
      level: level === null ? null : [level],
      asOf,
    },
  });
  return (
    <Awaited
      thing={found.data?.signingCoverage}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
      rows={10}
    >
      {(coverage) => <ProgrammeCoverage programme={programme} coverage={coverage} />}
    </Awaited>
  );
}
