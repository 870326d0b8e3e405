// Makes the folder that a site installs: `node integrations/wordpress/package.mjs [--cdn FOLDER] [--out FOLDER]`, by default
// dist/wordpress/film-elements with the script files of dist/cdn, which the build makes.
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const {values} = parseArgs({options: {cdn: {type: 'string'}, out: {type: 'string'}}});
const cdn = values.cdn ?? join(root, 'dist/cdn');
const out = values.out ?? join(root, 'dist/wordpress/film-elements');

/** The version must be the same wherever WordPress reads it, and that of the script. */
function checkVersions() {
  const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const places = {
    'film-elements.php': [/^ \* Version: +(\S+)/m, /'FILM_ELEMENTS_VERSION', '(\S+)'/],
    'readme.txt': [/^Stable tag: (\S+)/m],
    'blocks/film/block.json': [/"version": "(\S+)"/],
  };
  for (const [file, patterns] of Object.entries(places))
    for (const pattern of patterns) {
      const [, found] = pattern.exec(readFileSync(join(here, file), 'utf8')) ?? [];
      if (found !== version) throw new Error(`${file} says version ${found}; package.json says ${version}`);
    }
}

function copyScripts() {
  // Not those of the iframe form.
  const needed = /^(film-elements(\.iife)?\.js|.+-\d+\.\d+\.\d+\.js|LICENSES\.txt)$/;
  const names = existsSync(cdn) ? readdirSync(cdn).filter((name) => needed.test(name)) : [];
  for (const name of ['film-elements.js', 'film-elements.iife.js'])
    if (!names.includes(name)) throw new Error(`${join(cdn, name)} is missing: run "npm run build" first`);
  for (const name of names) cpSync(join(cdn, name), join(out, 'assets', name));
}

checkVersions();
rmSync(out, {recursive: true, force: true});
mkdirSync(join(out, 'assets'), {recursive: true});
for (const name of ['film-elements.php', 'uninstall.php', 'readme.txt', 'includes', 'blocks', 'css', 'languages'])
  cpSync(join(here, name), join(out, name), {recursive: true});
cpSync(join(root, 'LICENSE'), join(out, 'LICENSE'));
copyScripts();
console.log(out);
