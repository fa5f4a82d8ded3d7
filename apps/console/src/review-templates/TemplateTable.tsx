import type { ReviewTemplateRowFields } from '@phoihop/client/reviews';
import { useTranslate } from 'ra-core';
import { CatalogueCard } from '../catalogues/CatalogueCard.tsx';
import type { ListFilter } from '../catalogues/use-list-filter.ts';
import { useFormat } from '../format/use-format.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useName } from '../standards/use-name.ts';
import { matchesTemplate, type TemplateFilter } from './template-filter.ts';
import { templatePath } from './template-path.ts';
import { TemplateChip } from './TemplateChip.tsx';
import { useDeadlineWords } from './use-deadline-words.ts';

interface TemplateTableProps {
  readonly templates: readonly ReviewTemplateRowFields[];
  readonly narrowing: ListFilter<keyof TemplateFilter>;
}

const columns = ['name', 'sections', 'indicators', 'deadlines', 'active', 'version'] as const;

export function TemplateTable({ templates, narrowing }: TemplateTableProps) {
  const translate = useTranslate();
  const format = useFormat();
  const nameOf = useName();
  const deadlineOf = useDeadlineWords();
  if (templates.length === 0) return <EmptyState message={translate('reviewTemplates.empty')} />;
  const shown = templates.filter((template) => matchesTemplate(template, narrowing.filter));
  return (
    <CatalogueCard
      narrowing={narrowing}
      isEmpty={shown.length === 0}
      emptyFiltered={translate('reviewTemplates.emptyFiltered')}
      total={translate(narrowing.isNarrowed ? 'reviewTemplates.someOf' : 'reviewTemplates.total', {
        count: format.number(shown.length),
        total: format.number(templates.length),
      })}
      columns={columns.map((column) => translate(`reviewTemplates.column.${column}`))}
    >
      {shown.map((template) => (
        <tr key={template.id}>
          <th scope="row">
            <ScopedLink to={templatePath(template.key)}>{nameOf(template)}</ScopedLink>
            <small className="key">{template.key}</small>
          </th>
          <td>
            {translate('reviewTemplates.sections', { smart_count: template.sections.length })}
          </td>
          <td>
            {translate('reviewTemplates.indicators', { smart_count: template.indicators.length })}
          </td>
          <td className="one-line">
            {template.deadlines.map((deadline) => (
              <div key={deadline.level}>{deadlineOf(deadline)}</div>
            ))}
          </td>
          <td>
            <TemplateChip isActive={template.isActive} />
          </td>
          <td>{translate('catalogues.version', { version: template.version })}</td>
        </tr>
      ))}
    </CatalogueCard>
  );
}
