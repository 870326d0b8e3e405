// A Chromium out of node_modules, for a machine without one.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const require = createRequire(import.meta.url);
const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const runs = (path, env) =>
  spawnSync(path, ['--version'], {env: {...process.env, ...env}, timeout: 60_000}).status === 0;

/**
 * Unpacks the Chromium of `@sparticuz/chromium` and says what a child process needs to use it:
 * `{CHROME_PATH}`, with LD_LIBRARY_PATH where the system lacks libraries and FONTCONFIG_PATH where it has no fonts.
 */
export async function bundledChromium() {
  const bin = join(dirname(require.resolve('@sparticuz/chromium')), '../bin');
  const {version} = require(join(bin, '../package.json'));
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) await unpack(bin, home);
  const path = join(home, 'chromium');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : {FONTCONFIG_PATH: join(home, 'fonts')};
  if (runs(path, fonts)) return {CHROME_PATH: path, ...fonts};
  const libraries = {
    LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
  };
  return {CHROME_PATH: path, ...fonts, ...libraries};
}

/** Into a folder beside the final one first: the package takes a half-written file for a whole one. */
async function unpack(bin, home) {
  const partial = `${home}-${process.pid}`;
  mkdirSync(partial, {recursive: true});
  const {TMPDIR} = process.env;
  process.env.TMPDIR = partial;
  try {
    const {default: chromium, inflate} = await import('@sparticuz/chromium');
    await Promise.all([chromium.executablePath(), inflate(join(bin, 'al2023.tar.br'))]);
    // The fonts' own configuration looks for them in /tmp.
    const config = join(partial, 'fonts/fonts.conf');
    writeFileSync(config, readFileSync(config, 'utf8').replace('/tmp/fonts<', `${join(home, 'fonts')}<`));
    if (!existsSync(home)) renameSync(partial, home);
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    rmSync(partial, {recursive: true, force: true});
  }
}
