// What can be told from the files alone.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const run = (name, ...args) => {
  const {status, stdout, stderr} = spawnSync(name, args, {encoding: 'utf8'});
  return {isFine: status === 0, said: `${stdout}${stderr}`.trim()};
};

export async function tryStatic({check, cdn}) {
  const folder = mkdtempSync(join(tmpdir(), 'film-wp-'));
  try {
    const plugin = join(folder, 'film-elements');
    const packed = run(process.execPath, join(here, '../package.mjs'), ...(cdn ? ['--cdn', cdn] : []), '--out', plugin);
    check('it packs: one version everywhere, and the script is there', packed.isFine, packed.said);
    if (!packed.isFine) return;

    const names = readdirSync(plugin, {recursive: true});
    const broken = names
      .filter((name) => name.endsWith('.php'))
      .map((name) => run('php', '-l', join(plugin, name)))
      .filter(({isFine}) => !isFine);
    check('PHP reads all files', !broken.length, broken.map(({said}) => said).join('\n'));
    const lint = run('php', join(here, 'lint.php'), plugin);
    check('escaping, prefixes, messages and direct access are as Plugin Check wants them', lint.isFine, lint.said);
    const odd = names.filter((name) => /(^|\/)\.|\.(map|mjs|md|sh|zip)$/.test(name));
    check('nothing is in it that a site does not need', !odd.length, odd.join());

    const own = names.filter((name) => /\.(php|css|json)$|editor\.js$/.test(name));
    const remote = own.filter((name) =>
      /(src=|@import|url\()["']?https?:|wp_(enqueue|register)_(script|style)\([^)]*https?:/.test(
        readFileSync(join(plugin, name), 'utf8'),
      ),
    );
    check('no script, style or picture is named on another host', !remote.length, remote.join());
    const pot = run(process.execPath, join(here, '../make-pot.mjs'), '--check');
    check(
      'the POT file has all messages',
      pot.isFine || /ENOENT/.test(pot.said),
      pot.said.split('\n').find((line) => /Error/.test(line)),
    );
    const readme = readFileSync(join(plugin, 'readme.txt'), 'utf8');
    const heads = [
      'Contributors',
      'Tags',
      'Requires at least',
      'Tested up to',
      'Requires PHP',
      'Stable tag',
      'License',
    ];
    const absent = heads.filter((head) => !new RegExp(`^${head}: .+`, 'm').test(readme));
    const short = /^License URI:.+\n\n(.+)$/m.exec(readme)?.[1] ?? '';
    check(
      'readme.txt has all heads, five tags at most and 150 letters of summary',
      !absent.length && /^Tags: ([^,\n]+,?){1,5}$/m.test(readme) && short.length > 0 && short.length <= 150,
      `${absent} ${short.length}`,
    );
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
