import { parseDate } from '@phoihop/domain/dates';
import { useTranslate } from 'ra-core';
import { VersionTable } from '../../catalogues/VersionTable.tsx';
import { readContent, textIn } from '../../catalogues/version-content.ts';
import { useFormat } from '../../format/use-format.ts';

interface IndicatorVersionsProps {
  readonly versions: readonly {
    readonly version: number;
    readonly content: string;
    readonly recordedAt: string;
  }[];
}

/** What may change of an indicator, by the column it is kept in. */
const columns = [
  ['nameVi', 'name_vi'],
  ['nameEn', 'name_en'],
  ['measureVi', 'measure_vi'],
  ['measureEn', 'measure_en'],
  ['source', 'source'],
  ['collectedFrom', 'collected_from'],
  ['lastDay', 'collected_to'],
  ['decimals', 'decimals'],
  ['position', 'position'],
] as const;

/** How an indicator was worded in each of its versions. */
export function IndicatorVersions({ versions }: IndicatorVersionsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const contents = versions.map(({ content }) => readContent(content));
  const shown = (name: (typeof columns)[number][0], text: string) => {
    const day = name === 'collectedFrom' || name === 'lastDay' ? parseDate(text) : null;
    if (day === null) return text;
    return name === 'lastDay' ? format.lastDay(day) : format.date(day);
  };
  return (
    <VersionTable
      versions={versions}
      lines={columns.map(([name, column]) => ({
        label: translate(`indicators.form.${name}`),
        texts: contents.map((content) => shown(name, textIn(content, column))),
      }))}
    />
  );
}
