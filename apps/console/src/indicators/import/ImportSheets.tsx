import type { FigureImportFields } from '@phoihop/client/figure-imports';
import { useTranslate } from 'ra-core';
import { Icon } from '../../layout/Icon.tsx';

interface ImportSheetsProps {
  readonly sheet: string;
  readonly unread: FigureImportFields['unreadSheets'];
}

/** Which sheet of the workbook was read, and which were not; those in which figures stand are not passed over in silence. */
export function ImportSheets({ sheet, unread }: ImportSheetsProps) {
  const translate = useTranslate();
  const named = (hasFigures: boolean) =>
    unread
      .filter((each) => each.hasFigures === hasFigures)
      .map(({ name }) => `“${name}”`)
      .join(', ');
  const [withFigures, others] = [named(true), named(false)];
  return (
    <>
      {withFigures === '' ? null : (
        <p className="note">
          <Icon name="warning" />
          {translate('figureImports.sheets.figures', { sheet, list: withFigures })}
        </p>
      )}
      {others === '' ? null : (
        <p className="muted">{translate('figureImports.sheets.others', { sheet, list: others })}</p>
      )}
    </>
  );
}
