import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { forgetScope } from '../scope/remembered.ts';

afterEach(() => {
  cleanup();
  localStorage.clear();
  // The files of a worker share its modules: where one test looked, another does not.
  forgetScope();
});
