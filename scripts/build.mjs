// Makes dist/: `node scripts/build.mjs`, or only the script files of the CDN: `node scripts/build.mjs cdn`.
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules/.bin');
const run = (name, ...args) => execFileSync(join(bin, name), args, {cwd: root, stdio: 'inherit'});
const script = (name) => execFileSync(process.execPath, [join(root, 'scripts', name)], {cwd: root, stdio: 'inherit'});

/** One ES module, `.d.ts` and map per source file, for bundlers. */
function buildModules() {
  rmSync(join(root, 'dist'), {recursive: true, force: true});
  run('tsc', '-p', 'src');
  mkdirSync(join(root, 'dist/cli'));
  copyFileSync(join(root, 'src/cli/oembed.mjs'), join(root, 'dist/cli/oembed.mjs'));
  script('json-schema.mjs');
}

/** The files for script tags, and the hashes for their `integrity` attributes. */
function buildCdn() {
  run('vite', 'build', '--logLevel', 'warn');
  run('vite', 'build', '--mode', 'iife', '--logLevel', 'warn');
  run('vite', 'build', '--mode', 'frame', '--logLevel', 'warn');
  const folder = join(root, 'dist/cdn');
  copyFileSync(join(root, 'src/embed/embed.html'), join(folder, 'embed.html'));
  const hash = (name) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(join(folder, name)))
      .digest('base64')}`;
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  write('dist/cdn/integrity.json', Object.fromEntries(scripts.map((name) => [name, hash(name)])));
}

/** What editors and type checkers read, all out of the JSDoc of the elements. */
function buildManifest() {
  run('cem', 'analyze', '--quiet', '--config', 'scripts/custom-elements-manifest.config.mjs');
  script('jsx-types.mjs');
  // The plugin lists a token once for each element that has it.
  const file = 'dist/vscode.css-custom-data.json';
  const data = JSON.parse(readFileSync(join(root, file), 'utf8'));
  const once = (list) => [...new Map(list.map((one) => [one.name, one])).values()];
  write(file, {...data, properties: once(data.properties), pseudoElements: once(data.pseudoElements)});
}

const write = (file, data) => writeFileSync(join(root, file), `${JSON.stringify(data, null, 2)}\n`);

if (process.argv[2] !== 'cdn') buildModules();
buildCdn();
if (process.argv[2] !== 'cdn') buildManifest();
