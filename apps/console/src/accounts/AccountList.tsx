import type { AccountFields } from '@phoihop/client/access';
import { ListBase, useTranslate } from 'ra-core';
import { useFormat } from '../format/use-format.ts';
import { Icon } from '../layout/Icon.tsx';
import { ListCard } from '../layout/ListCard.tsx';
import { Page } from '../layout/Page.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { SearchField } from '../layout/SearchField.tsx';
import { useFilter } from '../layout/use-filter.ts';
import { accountPath } from './account-path.ts';
import type { AccountFilter } from './data.ts';
import './accounts.css';

/** The accounts that the viewer keeps, each with what it holds. */
export function AccountList() {
  const translate = useTranslate();
  return (
    <Page
      title={translate('accounts.title')}
      actions={
        <ScopedLink className="btn primary" to="/accounts/create">
          <Icon name="people" />
          {translate('accounts.create.action')}
        </ScopedLink>
      }
    >
      <ListBase
        resource="accounts"
        perPage={50}
        exporter={false}
        storeKey={false}
        disableAuthentication
      >
        <AccountFilters />
        <AccountTable />
      </ListBase>
    </Page>
  );
}

function AccountFilters() {
  const translate = useTranslate();
  const { filter, change } = useFilter<AccountFilter>();
  return (
    <search className="filters">
      <SearchField
        label={translate('frame.list.search')}
        hint={translate('accounts.searchHint')}
        initial={filter.search ?? ''}
        onSearch={(search) => change({ search })}
      />
    </search>
  );
}

function AccountTable() {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <ListCard<AccountFields>
      empty={translate('accounts.empty')}
      emptyFiltered={translate('accounts.emptyFiltered')}
    >
      {(accounts, total) => (
        <table className="as-cards">
          <caption>
            <output>{translate('accounts.total', { count: format.number(total) })}</output>
          </caption>
          <thead>
            <tr>
              {(['username', 'name', 'grants', 'createdAt'] as const).map((column) => (
                <th key={column} scope="col">
                  {translate(`accounts.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <AccountRow key={account.id} account={account} />
            ))}
          </tbody>
        </table>
      )}
    </ListCard>
  );
}

function AccountRow({ account }: { readonly account: AccountFields }) {
  const translate = useTranslate();
  const format = useFormat();
  const held = account.grants.filter(({ holds }) => holds);
  return (
    <tr>
      <th scope="row">
        <ScopedLink to={accountPath(account.username)}>{account.username}</ScopedLink>
      </th>
      <td>{account.name}</td>
      <td>
        {held.length === 0 ? (
          <span className="muted">{translate('accounts.holdsNothing')}</span>
        ) : (
          held
            .map(
              ({ role, unit }) => `${translate(`accounts.role.${role}`)}, ${unit?.fullName ?? '–'}`,
            )
            .join('; ')
        )}
      </td>
      <td>{format.dayOf(account.createdAt)}</td>
    </tr>
  );
}
