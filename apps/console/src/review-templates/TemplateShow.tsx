import { useTranslate } from 'ra-core';
import { History } from '../audit/History.tsx';
import { ReadOnlyHint } from '../catalogues/ReadOnlyHint.tsx';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { Card } from '../layout/Card.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { AskedContent } from '../reviews/AskedContent.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { useName } from '../standards/use-name.ts';
import { templateEditPath } from './template-path.ts';
import { TemplateChip } from './TemplateChip.tsx';
import { TemplateVersions } from './TemplateVersions.tsx';
import { useAskedTemplate } from './use-asked-template.ts';
import { useDeadlineWords } from './use-deadline-words.ts';
import '../reviews/reviews.css';

/** One template: what it asks for, by when, and how it read in each of its versions. */
export function TemplateShow() {
  const translate = useTranslate();
  const nameOf = useName();
  const deadlineOf = useDeadlineWords();
  const { isToday } = useAsOf();
  const { asked, error, isKept, reload } = useAskedTemplate();
  return (
    <AwaitedPage
      title={translate('reviewTemplates.title')}
      thing={asked}
      error={error}
      onRetry={reload}
    >
      {({ template, indicators }) => (
        <Page
          title={nameOf(template)}
          subtitle={translate('catalogues.version', { version: template.version })}
          crumb={
            <>
              <ScopedLink to="/review-templates">{translate('reviewTemplates.title')}</ScopedLink>
              <Icon name="right" size={12} />
              {template.key}
            </>
          }
          actions={
            <>
              <TemplateChip isActive={template.isActive} />
              <PrintButton />
              {isKept && isToday ? (
                <ScopedLink className="btn primary" to={templateEditPath(template.key)}>
                  <Icon name="pencil" />
                  {translate('reviewTemplates.edit.action')}
                </ScopedLink>
              ) : null}
            </>
          }
        >
          {isKept ? null : <ReadOnlyHint />}
          <Card title={translate('reviewTemplates.column.deadlines')}>
            <ul className="asked">
              {template.deadlines.map((deadline) => (
                <li key={deadline.level}>{deadlineOf(deadline)}</li>
              ))}
            </ul>
          </Card>
          <AskedContent content={template} />
          <TemplateVersions template={template} indicators={indicators} />
          <History key={template.version} subject={template.id} />
        </Page>
      )}
    </AwaitedPage>
  );
}
