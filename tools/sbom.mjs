/**
 * The bill of materials of what ships, as CycloneDX: dist/drempel.cdx.json. Part of the build. It lists the files with
 * their hashes, our packages, and every package of others that these bring along, with its licence.
 *
 * (`npm sbom --omit=dev` leaves out what a tool of ours also uses: Lit, for one.) Nothing in it changes from build to build.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { packages } from './files.mjs';
import { root } from './run.mjs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const lock = read(join(root, 'package-lock.json')).packages;
const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** `node_modules/<name>` as Node finds it from a folder. */
function installed(name, from) {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(at) === at) throw new Error(`${name} is not installed`);
  }
}

/** Our packages and all that they depend on, each once: what it says of itself, and where it is. */
function materials() {
  const found = new Map();
  const add = (folder) => {
    const manifest = read(join(folder, 'package.json'));
    const ref = purl(manifest);
    if (!found.has(ref)) {
      const material = { ref, manifest, folder, dependsOn: [] };
      found.set(ref, material);
      material.dependsOn = Object.keys(manifest.dependencies ?? {}).map((name) => add(name.startsWith('@drempel/') ? join(root, 'packages', name.slice('@drempel/'.length)) : installed(name, folder))).sort();
    }
    return ref;
  };
  const ours = packages.map((name) => add(join(root, 'packages', name)));
  return { ours, all: [...found.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1)) };
}

function component({ ref, manifest: { name, version, license, description }, folder }) {
  const integrity = lock[relative(root, folder).replaceAll('\\', '/')]?.integrity;
  return {
    type: 'library',
    'bom-ref': ref,
    name,
    version,
    ...(description ? { description } : {}),
    ...(integrity ? { hashes: [hash(integrity)] } : {}),
    licenses: [/[ (]/.test(license) ? { expression: license } : { license: { id: license } }],
    purl: ref,
  };
}

/** `sha384-…` in base64, as CycloneDX writes it. */
function hash(integrity) {
  const [, bits, base64] = /^sha(\d+)-(.+)$/.exec(integrity);
  return { alg: `SHA-${bits}`, content: Buffer.from(base64, 'base64').toString('hex') };
}

/** @param {{ version: string, files: { file: string, integrity: string, packages: string[] }[] }} published dist/integrity.json */
export function billOfMaterials({ version, files }) {
  const { ours, all } = materials();
  const refOf = new Map(all.map(({ ref, manifest }) => [manifest.name, ref]));
  const refsOf = (names) => names.map((name) => refOf.get(name) ?? fail(`${name} is in a file, but no package of ours depends on it`));
  const whole = `drempel@${version}`;
  const content = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': whole, name: 'drempel', version, licenses: [{ license: { id: 'MIT' } }] } },
    components: [
      ...files.map(({ file, integrity }) => ({ type: 'file', 'bom-ref': file, name: file, version, hashes: [hash(integrity)] })),
      ...all.map(component),
    ],
    dependencies: [
      { ref: whole, dependsOn: [...files.map(({ file }) => file), ...ours] },
      ...files.map((each) => ({ ref: each.file, dependsOn: refsOf(each.packages) })),
      ...all.map(({ ref, dependsOn }) => ({ ref, dependsOn })),
    ],
  };
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  // A number made of the content, in the form of a UUID (version 8: of one's own making).
  const serial = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  return { ...content, serialNumber: `urn:uuid:${serial}` };
}

function fail(message) {
  throw new Error(message);
}

export function writeBillOfMaterials() {
  writeFileSync(join(root, 'dist/drempel.cdx.json'), `${JSON.stringify(billOfMaterials(read(join(root, 'dist/integrity.json'))), null, 2)}\n`);
}
