export { Dashboard as dashboard } from './Dashboard.tsx';
