import { useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import type { SigningText, SigningTextField } from './signing-form.ts';

interface ConflictProps {
  /** What the person typed, and what stands there now. */
  readonly mine: SigningText;
  readonly theirs: SigningText;
  readonly onTake: (name: SigningTextField, value: string) => void;
}

const fields = ['title', 'grounds', 'validFrom', 'lastDay'] as const;

/** Both versions side by side, field by field, where somebody else was quicker. Nothing is chosen for anybody. */
export function Conflict({ mine, theirs, onTake }: ConflictProps) {
  const translate = useTranslate();
  const format = useFormat();
  const differing = fields.filter((field) => theirs[field] !== mine[field]);
  const shown = (field: string, value: string) =>
    field === 'validFrom' || field === 'lastDay' ? format.date(value) : value;
  if (differing.length === 0) return null;
  return (
    <section className="conflict" role="alert">
      <h2>{translate('signings.conflict.title')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{translate('signings.conflict.field')}</th>
            <th scope="col">{translate('signings.conflict.mine')}</th>
            <th scope="col">{translate('signings.conflict.theirs')}</th>
            <th scope="col">
              <span className="visually-hidden">{translate('signings.conflict.take')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {differing.map((field) => (
            <tr key={field}>
              <th scope="row">{translate(`signings.form.${field}`)}</th>
              <td>{shown(field, mine[field])}</td>
              <td>{shown(field, theirs[field])}</td>
              <td>
                <button type="button" className="btn" onClick={() => onTake(field, theirs[field])}>
                  {translate('signings.conflict.take')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
