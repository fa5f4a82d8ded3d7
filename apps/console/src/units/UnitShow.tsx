import { type UnitPageData, unitPageQuery } from '@phoihop/client/units';
import { useTranslate } from 'ra-core';
import { Fragment } from 'react';
import { useParams } from 'react-router-dom';
import { useQuery } from 'urql';
import { History } from '../audit/History.tsx';
import { useFormat } from '../format/use-format.ts';
import { AwaitedPage } from '../layout/AwaitedPage.tsx';
import { Card } from '../layout/Card.tsx';
import { Icon } from '../layout/Icon.tsx';
import { Page } from '../layout/Page.tsx';
import { PrintButton } from '../layout/PrintButton.tsx';
import { ScopedLink } from '../layout/ScopedLink.tsx';
import { useAsOf } from '../scope/use-as-of.ts';
import { AfterReorganisation } from './after/AfterReorganisation.tsx';
import { OriginFigures } from './line/OriginFigures.tsx';
import { UnitLine } from './line/UnitLine.tsx';
import { MapIncomplete } from './MapIncomplete.tsx';
import { NoSuchUnit } from './NoSuchUnit.tsx';
import { NameHistory } from './NameHistory.tsx';
import { UnitFacts } from './UnitFacts.tsx';
import { UnitOrganisations } from './UnitOrganisations.tsx';
import { UnitRows } from './UnitRows.tsx';
import { UnitSignings } from './UnitSignings.tsx';
import { UnitTabs, useUnitTab } from './UnitTabs.tsx';
import './units.css';

type Unit = NonNullable<UnitPageData['unit']>;

/** One unit on the day looked at: what it is, what lies below it, who stands there, what it signed. */
export function UnitShow() {
  const translate = useTranslate();
  const { id: code = '' } = useParams();
  const { asOf } = useAsOf();
  const [found, askAgain] = useQuery({
    query: unitPageQuery,
    requestPolicy: 'cache-and-network',
    variables: { code, asOf },
  });
  return (
    <AwaitedPage
      title={translate('units.title')}
      thing={found.data?.unit}
      missing={<NoSuchUnit code={code} />}
      error={found.error}
      onRetry={() => askAgain({ requestPolicy: 'network-only' })}
    >
      {(unit) => (
        <UnitDetail unit={unit} onChanged={() => askAgain({ requestPolicy: 'network-only' })} />
      )}
    </AwaitedPage>
  );
}

interface UnitDetailProps {
  readonly unit: Unit;
  readonly onChanged: () => void;
}

function UnitDetail({ unit, onChanged }: UnitDetailProps) {
  const translate = useTranslate();
  const format = useFormat();
  const tab = useUnitTab();
  const about = [
    translate('units.code', { code: unit.code }),
    translate(`units.kind.${unit.kind}`).toLowerCase(),
    ...(unit.parent === null
      ? []
      : [translate('units.versions.under', { unit: unit.parent.fullName })]),
    ...(unit.startUnknown
      ? []
      : [translate('units.versions.since', { from: format.date(unit.validFrom) })]),
  ].join(' · ');
  return (
    <Page
      title={unit.fullName}
      subtitle={<span className="wraps">{about}</span>}
      crumb={
        <>
          <ScopedLink to="/units">{translate('units.title')}</ScopedLink>
          {unit.ancestors.map((ancestor) => (
            <Fragment key={ancestor.id}>
              <Icon name="right" size={12} />
              <ScopedLink to={`/units/${ancestor.code}/show`}>{ancestor.fullName}</ScopedLink>
            </Fragment>
          ))}
        </>
      }
      actions={
        <>
          <ScopedLink className="btn" to={`/units/compare?u=${unit.code}`}>
            <Icon name="coverage" />
            {translate('units.compare.action')}
          </ScopedLink>
          <PrintButton />
        </>
      }
    >
      <MapIncomplete code={unit.code} />
      <UnitTabs code={unit.code} tab={tab} />
      {tab === 'line' ? <LineTab unit={unit} /> : <Overview unit={unit} onChanged={onChanged} />}
    </Page>
  );
}

/** Where a unit came from, where it went, and what it was called. */
function LineTab({ unit }: Pick<UnitDetailProps, 'unit'>) {
  return (
    <div className="unit-columns line-columns">
      <UnitLine unit={unit} />
      <div className="page">
        <OriginFigures key={unit.id} unit={unit} />
        <AfterReorganisation code={unit.code} />
        <NameHistory code={unit.code} />
      </div>
    </div>
  );
}

function Overview({ unit, onChanged }: UnitDetailProps) {
  const translate = useTranslate();
  const format = useFormat();
  const children = unit.children.nodes;
  return (
    <div className="unit-columns">
      <div className="page">
        <UnitFacts unit={unit} />
        <UnitSignings signings={unit.signings} />
        {children.length === 0 ? null : (
          <Card title={translate('units.page.children')}>
            <UnitRows
              units={children}
              caption={translate('units.total', { count: format.number(children.length) })}
            />
          </Card>
        )}
      </div>
      <div className="page">
        <UnitOrganisations organisations={unit.organisations} onChanged={onChanged} />
        <History key={unit.id} subject={unit.id} />
      </div>
    </div>
  );
}
