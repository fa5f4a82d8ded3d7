import { sectionTextMax } from '@phoihop/domain/reviews';
import { tidyText } from '@phoihop/domain/text';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import type { ShownReport, ShownSection } from '../shown-report.ts';
import { ChildSections } from './ChildSections.tsx';
import type { SectionTexts } from './use-section-texts.ts';

interface SectionTextProps {
  readonly report: ShownReport;
  readonly section: ShownSection;
  readonly title: string;
  readonly texts: SectionTexts;
  readonly isOpen: boolean;
}

/** What is written in a section: a field while the report is written, its words otherwise. */
export function SectionText({ report, section, title, texts, isOpen }: SectionTextProps) {
  const translate = useTranslate();
  // While somebody types, what he typed stands as he typed it: the service puts white space in order.
  const [typing, setTyping] = useState<string | null>(null);
  const { key } = section.section;
  if (!isOpen) {
    return section.text === null ? (
      <p className="muted">{translate('reports.sections.none')}</p>
    ) : (
      <p className="written">{section.text}</p>
    );
  }
  const { merged, unsent } = texts;
  const text = typing ?? merged.text[key] ?? '';
  // Typing goes on from what stands in the field, though somebody else should have written there meanwhile.
  const write = (next: string) => merged.write(key, next, tidyText(text) ?? '');
  return (
    <>
      <textarea
        className={unsent.includes(key) ? 'section-text unsent' : 'section-text'}
        aria-label={title}
        rows={Math.min(14, Math.max(4, text.split('\n').length + 1))}
        maxLength={sectionTextMax}
        value={text}
        onChange={({ target }) => {
          setTyping(target.value);
          write(target.value);
        }}
        onBlur={() => setTyping(null)}
      />
      {section.previousText !== null && text.trim() === '' ? (
        <button type="button" className="link" onClick={() => write(section.previousText ?? '')}>
          {translate('reports.sections.copy')}
        </button>
      ) : null}
      {report.children.length > 0 ? (
        <ChildSections
          report={report.id}
          section={key}
          title={title}
          onTake={(taken) => write(text.trim() === '' ? taken : `${text.trimEnd()}\n\n${taken}`)}
        />
      ) : null}
    </>
  );
}
