import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {address, films, forms} from '../post.mjs';
import {freePort, has, repoint, run, snippet, start, unpack, write} from '../run.mjs';

// `<b>` is for editors to use; this is not.
const hostile = '<script>A & "B"</script>';

const wikitext = [
  `{{Film|${films.snippet.join('|')}}}`,
  forms.tag,
  `<div class="film-card" data-film-id="${films.div[0]}">[${address('div')} ${films.div[1]}]</div>`,
  `[${address('link')}#film-card?layout=compact ${films.link[1]}]`,
  `<pre class="film-card">${films.code[0]}</pre>`,
  forms.url,
  `[${address('hostile')}#film-card ${hostile}]`,
]
  .map((text, i) => `Paragraph ${i + 1}.\n\n${text}\n`)
  .join('\n');

export async function setUp({folder, report, apt}) {
  if (!apt) return report('', undefined, "--apt fetches Debian's mediawiki");
  if (!has('php')) return report('', undefined, 'php is not installed');
  const version = run(folder, 'php', ['-r', 'echo PHP_MAJOR_VERSION.".".PHP_MINOR_VERSION;']).trim();
  const debian = unpack(folder, ['mediawiki', 'mediawiki-classes', `php${version}-intl`, `php${version}-sqlite3`]);
  const wiki = join(debian, 'usr/share/mediawiki');
  repoint(join(wiki, 'vendor/composer'), debian);
  rmSync(join(wiki, 'LocalSettings.php'), {force: true});

  const loaded = run(folder, 'php', ['-m']);
  const api = run(folder, 'php', ['-r', 'echo basename(PHP_EXTENSION_DIR);']).trim();
  const extensions = ['intl', 'pdo_sqlite', 'sqlite3']
    .filter((name) => !new RegExp(`^${name}$`, 'm').test(loaded))
    .flatMap((name) => ['-d', `extension=${join(debian, 'usr/lib/php', api, `${name}.so`)}`]);
  const php = (...args) => run(wiki, 'php', [...extensions, ...args]);
  const port = await freePort();
  const password = `film-${port}-password`;
  php(
    'maintenance/install.php',
    ...['--dbtype', 'sqlite', '--dbpath', join(folder, 'data'), '--confpath', folder, '--scriptpath', ''],
    ...['--server', `http://127.0.0.1:${port}`, '--pass', password, 'Wiki', 'Admin'],
  );
  const settings = run(folder, 'cat', ['LocalSettings.php']);
  // `?common` shows the page as it is without the hook, with Common.js alone.
  const [hook, feeds] = ['LocalSettings.php', 'LocalSettings.php, feed'].map((name) =>
    snippet('mediawiki', name).replace(/^<\?php/, ''),
  );
  write(wiki, {
    'LocalSettings.php': `${settings}
$wgServer = 'http://' . ($_SERVER['HTTP_HOST'] ?? '127.0.0.1');
$wgUseSiteJs = true;
wfLoadSkin('Vector');
if (!isset($_GET['common'])) {${hook}}
${feeds}
`,
    'films.txt': wikitext,
    'Film.txt': snippet('mediawiki', 'Template:Film'),
    'Common.js': snippet('mediawiki', 'MediaWiki:Common.js'),
  });
  // The template first: a page that was there before it is told of it by a job, which may come too early to count.
  const pages = {'Template:Film': 'Film.txt', 'MediaWiki:Common.js': 'Common.js', Films: 'films.txt'};
  for (const [title, file] of Object.entries(pages))
    run(wiki, 'sh', ['-c', 'php "$@" < "$0"', file, ...extensions, 'maintenance/edit.php', '--user', 'Admin', title]);
  php('maintenance/runJobs.php');
  const serve = [...extensions, '-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, '-t', wiki];
  await start(wiki, 'php', serve, port, {PHP_CLI_SERVER_WORKERS: '4'});

  const expected = {tag: 'link'};
  // As it is without the class that the page has for it, the feed has the wikitext.
  const feedExpected = Object.fromEntries(Object.keys(films).map((form) => [form, 'text']));
  const feed = '/index.php?title=Special:NewPages&feed=';
  return {
    port,
    posts: [
      {name: 'hook: ', post: '/index.php?title=Films', feed: `${feed}rss`, expected, title: hostile},
      {
        ...{name: 'Common.js: ', post: '/index.php?title=Films&common', expected, title: hostile},
        ...{feed: `${feed}atom`, feedExpected},
      },
    ],
  };
}
