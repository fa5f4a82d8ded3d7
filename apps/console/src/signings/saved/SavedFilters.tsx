import { type SavedFilterFields, savedFiltersQuery } from '@phoihop/client/access';
import { useTranslate } from 'ra-core';
import { useQuery } from 'urql';
import { Awaited } from '../../layout/Awaited.tsx';
import { Icon } from '../../layout/Icon.tsx';
import { Popup } from '../../layout/Popup.tsx';
import { useSigningParams } from '../use-signing-params.ts';
import { SavedFilterForm } from './SavedFilterForm.tsx';
import { SavedFilterLine } from './SavedFilterLine.tsx';
import './saved-filters.css';

/** The filters a person has kept: open one, keep the present one, give one another name, take one away. */
export function SavedFilters({ opened }: { readonly opened: SavedFilterFields | null }) {
  const translate = useTranslate();
  const title = translate('signingList.saved.title');
  return (
    <Popup
      className="ctl"
      title={title}
      label={
        <>
          <Icon name="filter" />
          {title}
          <Icon name="down" size={12} />
        </>
      }
    >
      {(close) => <OwnFilters opened={opened} onClose={close} />}
    </Popup>
  );
}

interface OwnFiltersProps {
  readonly opened: SavedFilterFields | null;
  readonly onClose: () => void;
}

function OwnFilters({ opened, onClose }: OwnFiltersProps) {
  const translate = useTranslate();
  const { openSaved, nameSaved } = useSigningParams();
  const [{ data, error }, ask] = useQuery({
    query: savedFiltersQuery,
    variables: { resource: 'signings' },
    requestPolicy: 'cache-and-network',
  });
  const askAgain = () => ask({ requestPolicy: 'network-only' });
  return (
    <div className="saved-filters">
      <Awaited thing={data?.savedFilters} error={error} onRetry={askAgain} rows={3}>
        {(filters) =>
          filters.length === 0 ? (
            <p className="hint">{translate('signingList.saved.none')}</p>
          ) : (
            <ul>
              {filters.map((filter) => (
                <SavedFilterLine
                  key={filter.id}
                  filter={filter}
                  isOpened={filter.id === opened?.id}
                  onOpen={() => {
                    openSaved(filter.id, filter.query);
                    onClose();
                  }}
                  onRenamed={askAgain}
                  onDeleted={() => {
                    if (filter.id === opened?.id) nameSaved(null);
                    askAgain();
                  }}
                />
              ))}
            </ul>
          )
        }
      </Awaited>
      <SavedFilterForm
        initial={opened?.isOwn === false ? opened.name : ''}
        onSaved={(id) => {
          nameSaved(id);
          askAgain();
          onClose();
        }}
      />
    </div>
  );
}
