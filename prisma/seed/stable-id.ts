export { stableId, stableNumber } from '../src/stable-id.ts';
