import type { ClientError } from '@phoihop/client';
import { useNotify, useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { TypedDocumentNode } from 'urql';
import { Conflict } from '../drafts/Conflict.tsx';
import type { Draft } from '../drafts/use-kept-draft.ts';
import { useMergedDraft } from '../drafts/use-merged-draft.ts';
import { useDeed } from '../me/use-deed.ts';
import { useScopedPath } from '../scope/use-scoped-path.ts';
import { CatalogueForm } from './CatalogueForm.tsx';

type Field<Fields> = keyof Fields & string;

interface EditCatalogueFormProps<Fields extends Draft, Input> {
  readonly row: { readonly id: string; readonly version: number };
  /** The fields as they stand, in the order of the form. */
  readonly theirs: Fields;
  readonly mutation: TypedDocumentNode<
    Readonly<Record<string, { readonly __typename: string }>>,
    { input: Input }
  >;
  readonly inputOf: (text: Fields) => Input;
  /** What the service may refuse beside the fields, and the form has a place for. */
  readonly moreFields: readonly string[];
  readonly check: (text: Fields) => ClientError | null;
  readonly label: (field: Field<Fields>) => string;
  readonly shown: (field: Field<Fields>, value: string) => string;
  /** Where the thing is read. */
  readonly path: string;
  /** The word that tells it was saved. */
  readonly saved: string;
  readonly onReload: () => void;
  readonly children: (form: {
    readonly text: Fields;
    readonly write: (field: Field<Fields>, value: string) => void;
    readonly errorOf: (field: string) => string | undefined;
  }) => ReactNode;
}

/** Changes something of a catalogue: what others saved meanwhile is held against what was typed. */
export function EditCatalogueForm<Fields extends Draft, Input>(
  props: EditCatalogueFormProps<Fields, Input>,
) {
  const { row, theirs, mutation, inputOf, moreFields, check, label, shown } = props;
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const deed = useDeed(mutation);
  const merged = useMergedDraft(`${row.id}.edit`, theirs, row.version);
  const { kept, text, isBehind, isUndecided, write } = merged;
  const back = () => void navigate(scoped(props.path));
  const send = async () => {
    if ((await deed.send({ input: inputOf(text) })) === null) {
      // Somebody else may have been quicker: what stands now is read again, and what was typed stays.
      props.onReload();
      return;
    }
    kept.forget();
    notify(props.saved, { type: 'success' });
    back();
  };
  const fields = [...Object.keys(theirs), ...moreFields];
  const title =
    deed.refusal?.code === 'CONFLICT' ? deed.refusal.message : translate('catalogues.conflict');
  return (
    <CatalogueForm
      kept={kept}
      isSending={deed.isSending}
      refusal={deed.refusal}
      fields={isBehind ? [...fields, 'version'] : fields}
      check={() => check(text)}
      isUndecided={isUndecided}
      onSend={send}
      onLeave={back}
    >
      {(errorOf) => (
        <>
          {isBehind ? <Conflict merged={merged} title={title} label={label} shown={shown} /> : null}
          {props.children({ text, write, errorOf })}
        </>
      )}
    </CatalogueForm>
  );
}
