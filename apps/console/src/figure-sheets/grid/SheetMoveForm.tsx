import { settle } from '@phoihop/client';
import { type FigureSheetMove, moveFigureSheetMutation } from '@phoihop/client/indicators';
import { figureSheetMoves } from '@phoihop/domain/indicators';
import { useNotify, useTranslate } from 'ra-core';
import { useMutation } from 'urql';
import { useKeptDraft } from '../../drafts/use-kept-draft.ts';
import { ConfirmMove } from '../../layout/ConfirmMove.tsx';
import { ReasonField } from '../../layout/ReasonField.tsx';

interface SheetMoveFormProps {
  readonly sheet: {
    readonly id: string;
    readonly version: number;
    readonly unit: { readonly fullName: string };
  };
  readonly move: FigureSheetMove;
  readonly onDone: () => Promise<void>;
  readonly onReload: () => void;
  readonly onCancel: () => void;
}

/** Confirms a move of a sheet, with the reason where it asks for one. */
export function SheetMoveForm({ sheet, move, onDone, onReload, onCancel }: SheetMoveFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const kept = useKeptDraft(`${sheet.id}.${move}`, { reason: '' });
  const { draft, change, forget } = kept;
  const [sending, send] = useMutation(moveFigureSheetMutation);
  const unit = sheet.unit.fullName;
  const asksReason = 'needsReason' in figureSheetMoves[move];
  const makeMove = async () => {
    const { id, version } = sheet;
    const said = asksReason ? { reason: draft.reason } : {};
    const answer = await send({ input: { id, version, move, ...said } });
    if (answer.error) throw answer.error;
    if (answer.data) settle(answer.data.moveFigureSheet);
    forget();
    notify(translate(`figureSheets.moved.${move}`, { unit }), { type: 'success' });
    await onDone();
  };
  return (
    <ConfirmMove
      about={translate(`figureSheets.about.${move}`, { unit })}
      submit={translate(`figureSheets.move.${move}`)}
      cancel={translate('figureSheets.cancel')}
      draft={kept}
      fields={asksReason ? ['reason'] : []}
      isSending={sending.fetching}
      onSend={makeMove}
      onReload={onReload}
      onCancel={onCancel}
    >
      {(refusalOf) =>
        asksReason ? (
          <ReasonField
            label={translate('figureSheets.reason')}
            value={draft.reason}
            error={refusalOf('reason')}
            onChange={(reason) => change('reason', reason)}
          />
        ) : null
      }
    </ConfirmMove>
  );
}
