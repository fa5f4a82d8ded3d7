import type { SavedFilterFields } from '@phoihop/client/access';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Icon } from '../../layout/Icon.tsx';
import { DeleteFilter } from './DeleteFilter.tsx';
import { RenameFilter } from './RenameFilter.tsx';

interface SavedFilterLineProps {
  readonly filter: SavedFilterFields;
  readonly isOpened: boolean;
  readonly onOpen: () => void;
  readonly onRenamed: () => void;
  readonly onDeleted: () => void;
}

/** One kept filter; its name opens it, what else can be done with it stands at the right. */
export function SavedFilterLine(props: SavedFilterLineProps) {
  const { filter, isOpened, onOpen, onRenamed, onDeleted } = props;
  const translate = useTranslate();
  const [doing, setDoing] = useState<'rename' | 'delete' | null>(null);
  const back = () => setDoing(null);
  if (doing === 'rename') {
    return (
      <li>
        <RenameFilter
          filter={filter}
          onCancel={back}
          onDone={() => {
            back();
            onRenamed();
          }}
        />
      </li>
    );
  }
  if (doing === 'delete') {
    return (
      <li>
        <DeleteFilter filter={filter} onCancel={back} onDone={onDeleted} />
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        className="open-filter"
        aria-current={isOpened ? 'true' : undefined}
        onClick={onOpen}
      >
        {filter.name}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={translate('signingList.saved.renameOne', { name: filter.name })}
        onClick={() => setDoing('rename')}
      >
        <Icon name="pencil" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={translate('signingList.saved.deleteOne', { name: filter.name })}
        onClick={() => setDoing('delete')}
      >
        <Icon name="cross" />
      </button>
    </li>
  );
}
