// `npm run lock`: after `npm install` has changed package-lock.json, adds the optional packages of other
// platforms that npm left out because the registry at hand does not offer them. `npm ci` refuses a lock
// file without them, although it would not install them.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** The platform of a package, as the last parts of its name tell it: `rollup-linux-arm64-musl`. */
function platform(name) {
  const parts = name.slice(name.lastIndexOf('/') + 1).split('-');
  const os = parts.filter((part) => SYSTEMS.includes(part));
  const cpu = parts.filter((part) => PROCESSORS.includes(part));
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`which platform is ${name} for?`);
  if (os[0] !== 'linux') return { cpu, os };
  return { cpu, libc: [parts.some((part) => part.startsWith('musl')) ? 'musl' : 'glibc'], os };
}

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const added = [];
for (const [parent, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const path = `node_modules/${name}`;
    const nested = `${parent}/${path}`;
    const present = [path, nested].some((at) => lock.packages[at]?.version === version);
    if (present || !/^\d/.test(version)) continue;
    const { cpu, libc, os } = platform(name);
    lock.packages[path in lock.packages ? nested : path] = { version, cpu, dev, libc, optional: true, os };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `added ${added.join(', ')}` : 'nothing to add');
