import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['mutation/out/all.test.mjs'],
    // One run of a property: the same reports each time.
    env: { OGI_RUNS: '0.01' },
    server: { deps: { external: [/\/mutation\/out\/bundle\.mjs$/] } },
  },
});
