import {cpSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {address, films, forms, hostileTitle} from '../post.mjs';
import {freePort, has, repoint, snippet, start, unpack, write} from '../run.mjs';

const link = (form, title = films[form][1]) => `[[${address(form)}#film-card|${title}]]`;

const local = (data) => `<?php
$conf['savedir'] = '${data}';
$conf['useacl'] = 0;
$conf['updatecheck'] = 0;
$conf['rss_type'] = 'rss2';
$conf['rss_media'] = 'pages';
${snippet('dokuwiki', 'conf/local.php')}
`;

export async function setUp({folder, report, apt}) {
  if (!apt) return report('', undefined, "--apt fetches Debian's dokuwiki");
  if (!has('php')) return report('', undefined, 'php is not installed');
  const libraries = ['php-geshi', 'libphp-simplepie', 'php-phpseclib', 'php-random-compat'];
  const scripts = ['libjs-jquery', 'libjs-jquery-cookie', 'libjs-jquery-ui'];
  const debian = unpack(folder, ['dokuwiki', ...libraries, ...scripts]);
  const [conf, data] = [join(folder, 'conf/'), join(debian, 'var/lib/dokuwiki/data')];
  cpSync(join(debian, 'etc/dokuwiki'), conf, {recursive: true, filter: (path) => !/auth\.php$/.test(path)});
  const wiki = join(debian, 'usr/share/dokuwiki');
  rmSync(join(wiki, 'inc/preload.php'), {force: true});
  repoint(wiki, debian);
  for (const name of ['php', 'php-geshi']) repoint(join(debian, 'usr/share', name), debian);
  write(folder, {
    'conf/local.php': local(data),
    'debian/usr/share/dokuwiki/inc/preload.php': `<?php define('DOKU_CONF', '${conf}'); define('DOKU_MAIN_CONF', '${conf}');`,
    'debian/var/lib/dokuwiki/lib/tpl/dokuwiki/meta.html': snippet('dokuwiki', 'lib/tpl/dokuwiki/meta.html'),
    'debian/var/lib/dokuwiki/data/pages/films.txt': [
      link('snippet'),
      forms.tag,
      forms.div,
      `[[${address('link')}#film-card?layout=compact|${films.link[1]}]]`,
      `<code film-card>\n${films.code[0]}\n</code>`,
      forms.url,
      link('hostile', hostileTitle),
    ]
      .map((text, i) => `Paragraph ${i + 1}.\n\n${text}\n`)
      .join('\n'),
  });
  const port = await freePort();
  const include = `include_path=.:${join(debian, 'usr/share/php')}`;
  await start(wiki, 'php', ['-d', include, '-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, '-t', wiki], port, {
    PHP_CLI_SERVER_WORKERS: '4',
  });
  return {
    port,
    posts: [{post: '/doku.php?id=films', feed: '/feed.php?mode=list&ns=', expected: {tag: 'link', div: 'link'}}],
  };
}
