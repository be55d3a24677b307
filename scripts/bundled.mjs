// Which packages the build has put into dist/.
import { readFileSync } from 'node:fs';

/** Folders of the bundled packages, as the build's metafiles name their files. */
export function bundledFolders() {
  const folders = new Set();
  for (const format of ['esm', 'cjs']) {
    const { outputs } = JSON.parse(readFileSync(`dist/metafile-${format}.json`, 'utf8'));
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
        if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  return [...folders];
}
