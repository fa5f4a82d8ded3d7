import { commentMax } from '@phoihop/domain/reviews';
import { useTranslate } from 'ra-core';
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
      {comments.isOpen ? (
        <Field label={translate('reports.comments.write', { about })}>
          {(control) => (
            <textarea
              {...control}
              rows={2}
              maxLength={commentMax}
              value={comments.written(place)}
              onChange={({ target }) => comments.write(place, target.value)}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}
