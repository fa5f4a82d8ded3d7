/** A page on which somebody who is signed in tries queries: GraphiQL, every file of it served by the service itself. */
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import { askService } from './ask-service.ts';
import { firstQuery } from './first-query.ts';
import './explorer.css';

const root = document.querySelector('#root');
if (root === null) throw new Error('the page has no place for the explorer');
createRoot(root).render(
  <GraphiQL fetcher={askService} defaultQuery={firstQuery} shouldPersistHeaders={false} />,
);
