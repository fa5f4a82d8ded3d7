import { commentMax } from '@phoihop/domain/reviews';
import { reasonLengthMin } from '@phoihop/domain/text';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useFormat } from '../../format/use-format.ts';
import { Field } from '../../layout/Field.tsx';
import { Icon } from '../../layout/Icon.tsx';
import type { Comments, Place } from './use-comments.ts';

interface CommentsOnProps {
  readonly comments: Comments;
  readonly place: Place;
  /** What is spoken of, for whoever hears the page read. */
  readonly about: string;
}

/** What was said of one thing of a report when it came back, and the field for what is to be said of it now. */
export function CommentsOn({ comments, place, about }: CommentsOnProps) {
  const translate = useTranslate();
  const format = useFormat();
  const [isWriting, setWriting] = useState(false);
  const written = comments.written(place);
  const isShown = isWriting || written !== '';
  return (
    <>
      {comments.saidOn(place).map(({ at, by, number, text }) => (
        <p key={`${at}${text}`} className="rule rule-NOTE said">
          <Icon name="comment" /> <q>{text}</q>
          <small>
            {by} · {format.moment(at)} · {translate('reports.version', { number })}
          </small>
        </p>
      ))}
      {comments.isOpen && !isShown ? (
        <button
          type="button"
          className="link comment-opener"
          aria-label={translate('reports.comments.write', { about })}
          onClick={() => setWriting(true)}
        >
          <Icon name="comment" /> {translate('reports.comments.open')}
        </button>
      ) : null}
      {comments.isOpen && isShown ? (
        <Field
          label={translate('reports.comments.write', { about })}
          hint={translate('reports.comments.hint', { min: reasonLengthMin })}
        >
          {(control) => (
            <textarea
              {...control}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- what opens on request is meant to be typed into at once
              autoFocus={isWriting}
              rows={2}
              maxLength={commentMax}
              value={written}
              onChange={({ target }) => comments.write(place, target.value)}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}
