import type { ClientError } from '@phoihop/client';
import { useNotify } from 'ra-core';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { TypedDocumentNode } from 'urql';
import { type Draft, useKeptDraft } from '../drafts/use-kept-draft.ts';
import { useDeed } from '../me/use-deed.ts';
import { useScopedPath } from '../scope/use-scoped-path.ts';
import { CatalogueForm } from './CatalogueForm.tsx';

interface Made {
  readonly __typename: string;
  readonly key?: string;
}

interface CreateCatalogueFormProps<Fields extends Draft, Input> {
  /** Under what name the draft is kept on this machine. */
  readonly record: string;
  readonly nothing: Fields;
  readonly mutation: TypedDocumentNode<Readonly<Record<string, Made>>, { input: Input }>;
  /** Null while something is not chosen that `check` asks for. */
  readonly inputOf: (draft: Fields) => Input | null;
  /** What the service may refuse beside the fields, and the form has a place for. */
  readonly moreFields: readonly string[];
  readonly check: (draft: Fields) => ClientError | null;
  /** Where the list is, and where what was made is read. */
  readonly list: string;
  readonly pathOf: (key: string) => string;
  /** The word that tells it was made. */
  readonly done: string;
  readonly children: (form: {
    readonly draft: Fields;
    readonly change: (field: keyof Fields & string, value: string) => void;
    readonly errorOf: (field: string) => string | undefined;
  }) => ReactNode;
}

/** Makes something of a catalogue. */
export function CreateCatalogueForm<Fields extends Draft, Input>(
  props: CreateCatalogueFormProps<Fields, Input>,
) {
  const { record, nothing, mutation, inputOf, moreFields, check, list, pathOf, done } = props;
  const notify = useNotify();
  const navigate = useNavigate();
  const scoped = useScopedPath();
  const kept = useKeptDraft(record, nothing);
  const deed = useDeed(mutation);
  const { draft, change } = kept;
  const send = async () => {
    const input = inputOf(draft);
    if (input === null) return;
    const made = await deed.send({ input });
    if (made?.key === undefined) return;
    kept.forget();
    notify(done, { type: 'success' });
    void navigate(scoped(pathOf(made.key)));
  };
  return (
    <CatalogueForm
      kept={kept}
      isSending={deed.isSending}
      refusal={deed.refusal}
      fields={[...Object.keys(nothing), ...moreFields]}
      check={() => check(draft)}
      onSend={send}
      onLeave={() => void navigate(scoped(list))}
    >
      {(errorOf) => props.children({ draft, change, errorOf })}
    </CatalogueForm>
  );
}
