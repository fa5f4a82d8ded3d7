// By its path: a package's name would be left to Node, which does not read TypeScript.
import { unitConfig } from '../../tooling/vitest/unit.ts';
import react from '@vitejs/plugin-react';

export default unitConfig({
  plugins: [react()],
  test: { environment: 'jsdom', setupFiles: ['./src/testing/setup.ts'], css: false },
});
