import { useTranslate } from 'ra-core';
import { useLanguage } from '../../format/use-language.ts';
import { Card } from '../../layout/Card.tsx';
import { Field } from '../../layout/Field.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { LevelChoice } from '../../programmes/LevelChoice.tsx';
import { templatePath, type ImportTarget } from './figure-file-paths.ts';

interface ImportTargetCardProps {
  readonly target: ImportTarget;
  readonly unitName: string;
  readonly onLevel: (level: ImportTarget['level']) => void;
  readonly onPeriod: (period: string) => void;
}

/** For which units and period: with the template to fill in for just these. */
export function ImportTargetCard({ target, unitName, onLevel, onPeriod }: ImportTargetCardProps) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <Card title={translate('figureImports.what')} className="import-target">
      <p>{translate('figureImports.under', { unit: unitName })}</p>
      <LevelChoice
        level={target.level}
        onLevel={(level) => onLevel(level === 'all' ? 'PROVINCE' : level)}
      />
      <Field label={translate('figureImports.period')} hint={translate('figureImports.periodHint')}>
        {(control) => (
          <input
            {...control}
            value={target.period}
            onChange={(event) => onPeriod(event.target.value)}
          />
        )}
      </Field>
      <a className="btn" href={templatePath(target, language)} download>
        <Icon name="download" />
        {translate('figureImports.template')}
      </a>
    </Card>
  );
}
