import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { TextField } from '../catalogues/TextField.tsx';
import { Field } from '../layout/Field.tsx';
import type { SectionText } from './section-text.ts';

interface SectionInputProps {
  readonly section: SectionText;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (section: SectionText) => void;
  readonly onMove: (towards: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One text: its heading, what is to be written there, whether a report may go without it. */
export function SectionInput(props: SectionInputProps) {
  const { section, isFirst, isLast, onChange, onMove, onRemove } = props;
  const translate = useTranslate();
  const label = (name: string) => translate(`reviewTemplates.form.${name}`);
  // One that says nothing yet is open, so that it can be written at once.
  const [isOpen, setOpen] = useState(section.titleVi === '');
  const title = section.titleVi || label('section');
  const named = (name: string) => translate(`reviewTemplates.form.${name}`, { title });
  const write = (change: Partial<SectionText>) => onChange({ ...section, ...change });
  return (
    <details
      className="section-input"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{title}</summary>
      <div className="field-pair">
        <TextField
          label={label('titleVi')}
          error={undefined}
          value={section.titleVi}
          onChange={(titleVi) => write({ titleVi })}
        />
        <TextField
          label={label('titleEn')}
          error={undefined}
          value={section.titleEn}
          onChange={(titleEn) => write({ titleEn })}
        />
        {(['guidanceVi', 'guidanceEn'] as const).map((name) => (
          <Field key={name} label={label(name)} hint={label('guidanceHint')}>
            {(field) => (
              <textarea
                {...field}
                rows={2}
                value={section[name]}
                onChange={({ target }) => write({ [name]: target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <div className="section-tools">
        <label>
          <input
            type="checkbox"
            checked={section.isRequired}
            onChange={({ target }) => write({ isRequired: target.checked })}
          />
          {label('isRequired')}
        </label>
        <button
          type="button"
          className="btn"
          disabled={isFirst}
          aria-label={named('upOf')}
          onClick={() => onMove(-1)}
        >
          {label('up')}
        </button>
        <button
          type="button"
          className="btn"
          disabled={isLast}
          aria-label={named('downOf')}
          onClick={() => onMove(1)}
        >
          {label('down')}
        </button>
        <button type="button" className="btn" aria-label={named('removeOf')} onClick={onRemove}>
          {label('remove')}
        </button>
      </div>
    </details>
  );
}
