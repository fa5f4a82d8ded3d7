import useMediaQuery from '@mui/material/useMediaQuery';
import { ListBase, useTranslate } from 'ra-core';
import { Icon } from '../layout/Icon.tsx';
import { Page } from '../layout/Page.tsx';
import { useScope } from '../scope/use-scope.ts';
import { UnitFilters } from './UnitFilters.tsx';
import { UnitTable } from './UnitTable.tsx';
import { UnitTree } from './UnitTree.tsx';
import './units.css';
import { MapIncomplete } from './MapIncomplete.tsx';

/** The map as a tree to walk through, beside a list to search. */
export function UnitList() {
  const translate = useTranslate();
  const { unitCode, unitName, asOf } = useScope();
  // On a phone the list comes first; the tree waits behind its heading.
  const isNarrow = useMediaQuery('screen and (max-width: 767px)', { noSsr: true });
  return (
    <Page title={translate('units.title')} subtitle={unitName}>
      <MapIncomplete />
      <div className="units-split">
        <details className="card tree-card" open={!isNarrow}>
          <summary>
            <h2>{translate('units.tree.title')}</h2>
            <Icon name="down" />
          </summary>
          <UnitTree key={`${unitCode} ${asOf}`} root={unitCode} asOf={asOf} />
        </details>
        <div className="page">
          <ListBase
            resource="units"
            perPage={50}
            exporter={false}
            storeKey={false}
            queryOptions={{ meta: { asOf, scope: unitCode } }}
            disableAuthentication
          >
            <UnitFilters />
            <UnitTable />
          </ListBase>
        </div>
      </div>
    </Page>
  );
}
