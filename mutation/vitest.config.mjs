import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['mutation/out/all.test.mjs'],
    // One run of a property: the same reports each time.
    env: { OGI_RUNS: '0.01' },
    // Stryker knows how long a mutant may take.
    testTimeout: 300_000,
    server: { deps: { external: [/\/mutation\/out\/bundle\.mjs$/] } },
  },
});
