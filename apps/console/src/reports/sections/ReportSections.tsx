import { reportParts } from '@phoihop/domain/reviews';
import { useLocale, useTranslate } from 'ra-core';
import { Conflict } from '../../drafts/Conflict.tsx';
import { Card } from '../../layout/Card.tsx';
import { CommentsOn } from '../comments/CommentsOn.tsx';
import { type Comments, sectionPlace } from '../comments/use-comments.ts';
import type { ShownReport, ShownSection } from '../shown-report.ts';
import { SectionText } from './SectionText.tsx';
import { useSectionTitle } from './use-section-title.ts';
import type { SectionTexts } from './use-section-texts.ts';

interface ReportSectionsProps {
  readonly report: ShownReport;
  readonly texts: SectionTexts;
  readonly comments: Comments;
  readonly isOpen: boolean;
}

/** What the report says in words, part by part, each section with what is asked there and what was written the last time. */
export function ReportSections({ report, texts, comments, isOpen }: ReportSectionsProps) {
  const translate = useTranslate();
  const titleOf = useSectionTitle();
  const { merged } = texts;
  const sectionOf = (key: string) => report.sections.find(({ section }) => section.key === key);
  const isBoth = merged.differences.some((difference) => difference.isBoth);
  return (
    <>
      {isOpen && isBoth ? (
        <Conflict
          merged={merged}
          title={texts.error?.message ?? translate('reports.sections.changed')}
          label={(key) => titleOf(sectionOf(key)?.section) ?? key}
          shown={(_key, text) => text}
          isQuiet
        />
      ) : null}
      {reportParts.map((part) => {
        const own = report.sections.filter(({ section }) => section.part === part);
        if (own.length === 0) return null;
        return (
          <Card key={part} title={translate(`reports.part.${part}`)} className="report-part">
            {own.map((one) => (
              <Section
                key={one.section.key}
                report={report}
                one={one}
                texts={texts}
                comments={comments}
                isOpen={isOpen}
              />
            ))}
          </Card>
        );
      })}
    </>
  );
}

interface SectionProps extends ReportSectionsProps {
  readonly one: ShownSection;
}

function Section({ report, one, texts, comments, isOpen }: SectionProps) {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  const titleOf = useSectionTitle();
  const { section, previousText } = one;
  const { key, isRequired, guidanceVi, guidanceEn } = section;
  const guidance = isEnglish ? guidanceEn : guidanceVi;
  const title = titleOf(section) ?? key;
  return (
    <section
      className={previousText === null ? 'report-section alone' : 'report-section'}
      aria-label={title}
    >
      <div>
        <h3>
          {title}
          {isRequired ? <small> {translate('reports.sections.required')}</small> : null}
        </h3>
        {guidance ? <p className="hint">{guidance}</p> : null}
        <SectionText report={report} section={one} title={title} texts={texts} isOpen={isOpen} />
        <CommentsOn comments={comments} place={sectionPlace(key)} about={title} />
      </div>
      {previousText === null ? null : <Previous text={previousText} />}
    </section>
  );
}

/** What the unit wrote there the last time. */
function Previous({ text }: { readonly text: string }) {
  const translate = useTranslate();
  return (
    <div className="previous-text">
      <h4>{translate('reports.sections.previous')}</h4>
      <p className="written">{text}</p>
    </div>
  );
}
