import { unitConfig } from '@phoihop/vitest/unit';
import react from '@vitejs/plugin-react';

export default unitConfig({
  plugins: [react()],
  test: { environment: 'jsdom', setupFiles: ['./src/testing/setup.ts'], css: false },
});
