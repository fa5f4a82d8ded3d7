import { type ClientError, settle, toClientError } from '@phoihop/client';
import { saveReportMutation } from '@phoihop/client/reviews';
import { tidyText } from '@phoihop/domain/text';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { type MergedDraft, useMergedDraft } from '../../drafts/use-merged-draft.ts';
import type { Draft } from '../../drafts/use-kept-draft.ts';
import type { Reading, ShownReport } from '../shown-report.ts';

export interface SectionTexts {
  readonly merged: MergedDraft<Draft>;
  /** The sections that read otherwise than the service has them. */
  readonly unsent: readonly string[];
  /** Who was quicker, where the service has said so. */
  readonly error: ClientError | null;
  readonly isSaving: boolean;
  readonly save: () => Promise<void>;
}

interface Sent {
  readonly texts: Draft;
  readonly version: number;
}

/**
 * The texts of a report: kept on this machine until they are sent. Typing goes on while they are being sent.
 *
 * @param versionNow - The report's version as it was told last, where the page has not read it yet.
 */
export function useSectionTexts(
  report: ShownReport,
  versionNow: () => number,
  onSaved: Reading,
): SectionTexts {
  const client = useClient();
  const [sent, setSent] = useState<Sent | null>(null);
  const base = withSent(report, sent);
  const merged = useMergedDraft(`report.${report.id}`, base.texts, base.version);
  const { text, isUndecided, kept } = merged;
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<ClientError | null>(null);
  const unsent = Object.keys(base.texts).filter(
    (key) => tidyText(text[key]) !== tidyText(base.texts[key]),
  );
  const isUnderWay = useRef(false);
  const save = async () => {
    if (isUnderWay.current || unsent.length === 0 || isUndecided) return;
    isUnderWay.current = true;
    setSaving(true);
    setError(null);
    const told = Object.fromEntries(unsent.map((key) => [key, tidyText(text[key]) ?? '']));
    const typed = kept.draft;
    kept.send({ typed, told });
    try {
      const sections = unsent.map((key) => ({ key, text: text[key] ?? '' }));
      const version = Math.max(base.version, versionNow());
      const input = { id: report.id, version, sections };
      const answer = await client.mutation(saveReportMutation, { input }).toPromise();
      if (answer.error) throw answer.error;
      if (!answer.data) return;
      const saved = settle(answer.data.saveReport);
      // What was left alone is now told from what the service has, too: others may have written there.
      const texts = { ...base.texts, ...told };
      kept.settle({ typed, told: texts }, saved.version);
      setSent({ texts, version: saved.version });
      await onSaved();
    } catch (cause) {
      const failure = toClientError(cause);
      setError(failure);
      // Whether it has arrived is not known where the network was cut.
      if (failure.code !== 'NETWORK') kept.refuse();
      if (failure.code === 'CONFLICT' || failure.code === 'WRONG_STATE') await onSaved();
    } finally {
      isUnderWay.current = false;
      setSaving(false);
    }
  };
  return { merged, unsent, error, isSaving, save };
}

/** The texts as the service has them, with those it was sent since they were read. */
function withSent({ sections, version }: ShownReport, sent: Sent | null): Sent {
  const read = Object.fromEntries(sections.map(({ section, text }) => [section.key, text ?? '']));
  return sent !== null && sent.version > version
    ? { texts: { ...read, ...sent.texts }, version: sent.version }
    : { texts: read, version };
}
