// Parts of some files, the same ones each time, that a run can be divided into, or a sample taken of.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Lines of a piece; a mutant that reaches beyond its piece is not tried. */
const PIECE = 16;

/** All files of TypeScript in a folder, or the file itself. */
export function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)))
    .filter((file) => file.endsWith('.ts'));
}

/** FNV-1a. */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

/** The pieces of the files that are part `part` of `parts`, as FILE:FIRST-LAST. */
export function partOf(files, part, parts) {
  return files.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n').length;
    const pieces = Array.from({ length: Math.ceil(lines / PIECE) }, (_, index) => index * PIECE + 1);
    return pieces
      .filter((first) => hashOf(`${file}:${first}`) % parts === part - 1)
      .map((first) => `${file}:${first}-${Math.min(lines, first + PIECE - 1)}`);
  });
}
