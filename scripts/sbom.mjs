// The bill of materials of dist/, CycloneDX 1.6: the packages that the build has put into it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledFolders } from './bundled.mjs';

/** One version of a package is one component, wherever it is installed. */
function componentOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return { type: 'library', 'bom-ref': purl, name, version, licenses: [{ license: { id: license } }], purl };
}

export function sbom() {
  const { name, version, license, description } = JSON.parse(readFileSync('package.json', 'utf8'));
  const own = `pkg:npm/${name}@${version}`;
  const bundled = new Map(
    bundledFolders()
      .map(componentOf)
      .map((component) => [component.purl, component]),
  );
  const components = [...bundled.values()].sort((one, other) => (one.purl < other.purl ? -1 : 1));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'library',
        'bom-ref': own,
        name,
        version,
        description,
        licenses: [{ license: { id: license } }],
        purl: own,
      },
    },
    components,
    dependencies: [{ ref: own, dependsOn: components.map(({ purl }) => purl) }],
  };
}
