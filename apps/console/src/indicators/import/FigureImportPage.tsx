import type { FigureImportFields } from '@phoihop/client/figure-imports';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useFormat } from '../../format/use-format.ts';
import { Card } from '../../layout/Card.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { OnlyToday } from '../../layout/OnlyToday.tsx';
import { Page } from '../../layout/Page.tsx';
import { Refusal } from '../../layout/Refusal.tsx';
import { useScope } from '../../scope/use-scope.ts';
import type { ImportTarget } from './figure-file-paths.ts';
import { ImportChanges, ImportErrors } from './ImportFindings.tsx';
import { ImportSend } from './ImportSend.tsx';
import { ImportSheets } from './ImportSheets.tsx';
import { ImportTargetCard } from './ImportTargetCard.tsx';
import { useImport } from './use-import.ts';
import './figure-import.css';

/** Figures out of a spreadsheet: a template, what a table would change, and only then the change. */
export function FigureImportPage() {
  const translate = useTranslate();
  const { unitCode, unitName, businessDate, isToday } = useScope();
  const [chosen, setChosen] = useState<ImportTarget['level']>('COMMUNE');
  const [period, setPeriod] = useState(() => quarterOf(businessDate));
  const target = { under: unitCode, level: chosen, period };
  const { found, work, error, send, paste, apply, forget } = useImport(target);
  const title = translate('figureImports.title');
  if (!isToday) return <OnlyToday title={title} />;
  return (
    <Page title={title}>
      <ImportTargetCard
        target={target}
        unitName={unitName}
        onLevel={(next) => {
          setChosen(next);
          forget();
        }}
        onPeriod={(next) => {
          setPeriod(next.trim());
          forget();
        }}
      />
      <ImportSend
        work={work}
        onFile={(file) => void send(file)}
        onPaste={(text) => void paste(text)}
      />
      <Refusal error={error} fields={[]} />
      {found ? (
        <Compared found={found} isBusy={work !== null} onApply={() => void apply(found.id)} />
      ) : null}
    </Page>
  );
}

interface ComparedProps {
  readonly found: FigureImportFields;
  readonly isBusy: boolean;
  readonly onApply: () => void;
}

/** What was found, and the one button that changes anything. */
function Compared({ found, isBusy, onApply }: ComparedProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { changes, errors, unchanged, appliedAt } = found;
  const count = format.number(changes.length);
  const sums = { changes: count, unchanged: format.number(unchanged), errors: errors.length };
  return (
    <>
      <Card>
        <output className="import-sum">
          {appliedAt !== null
            ? translate('figureImports.applied', { count })
            : changes.length + errors.length === 0
              ? translate('figureImports.nothing')
              : translate('figureImports.sum', sums)}
        </output>
        {found.kept > 0 ? (
          <p className="note">
            <Icon name="info" />
            {translate('figureImports.kept', { count: format.number(found.kept) })}
          </p>
        ) : null}
        <ImportSheets sheet={found.sheet} unread={found.unreadSheets} />
        {errors.length > 0 ? <p className="bad">{translate('figureImports.notApplied')}</p> : null}
        {appliedAt === null && errors.length === 0 && changes.length > 0 ? (
          <button type="button" className="btn primary" disabled={isBusy} onClick={onApply}>
            {translate('figureImports.apply', { count })}
          </button>
        ) : null}
      </Card>
      <ImportErrors errors={errors} />
      <ImportChanges changes={changes} />
    </>
  );
}

/** The quarter of the day: what is reported most often. */
function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
