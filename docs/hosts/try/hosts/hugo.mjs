import {join} from 'node:path';
import {has, run, snippet, unpack, write} from '../run.mjs';
import {films, head, markdown} from '../post.mjs';

const [id, title] = films.snippet;
const config = (unsafe) => `
baseURL = "${unsafe ? '/unsafe/' : '/'}"
title = "Blog"
[markup.goldmark.renderer]
unsafe = ${unsafe}
[services.rss]
limit = 10
`;
const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
${head}
</head><body>{{ .Content }}</body></html>`;
const list = '<!doctype html><title>Blog</title>';
const rss = `{{ printf "<?xml version=\\"1.0\\"?>" | safeHTML }}
<rss version="2.0"><channel><title>Blog</title><link>https://example.org/</link><description>Blog</description>
{{ range site.RegularPages }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link>
<description>{{ .Content | html }}</description></item>{{ end }}</channel></rss>`;

const post = (body) => `---\ntitle: Films\ndate: 2020-01-02\n---\n${body}`;

export function setUp({folder, report, apt}) {
  let hugo = 'hugo';
  if (!has('hugo')) {
    if (!apt) return report('', undefined, 'hugo is not installed: --apt fetches it');
    hugo = join(unpack(folder, ['hugo']), 'usr/bin/hugo');
  }
  write(folder, {
    'safe.toml': config(false),
    'unsafe.toml': config(true),
    'layouts/shortcodes/film.html': snippet('hugo', 'layouts/shortcodes/film.html'),
    'layouts/_default/single.html': page,
    'layouts/_default/list.html': list,
    'layouts/index.html': list,
    'layouts/_default/rss.xml': rss,
    'content/post.md': post(
      markdown({
        snippet: `{{< film id="${id}" title="${title}" >}}`,
        hostile: `{{< film id="${films.hostile[0]}" title="<b>A & \\"B\\"</b>" layout="compact" scheme="dark" >}}`,
      }),
    ),
  });
  run(folder, hugo, ['--config', 'safe.toml', '--quiet']);
  run(folder, hugo, ['--config', 'unsafe.toml', '--quiet', '--destination', 'public/unsafe']);

  for (const [name, call] of Object.entries({
    'bad id is refused': '{{< film id="x y" title="A" >}}',
    'bad layout is refused': `{{< film id="${id}" layout="x" >}}`,
  })) {
    write(folder, {'content/bad.md': post(call)});
    let said = '';
    try {
      run(folder, hugo, ['--config', 'safe.toml', '--destination', 'bad']);
    } catch (error) {
      said = error.message;
    }
    report(name, /film: /.test(said), /film: .*/.exec(said)?.[0] ?? said.slice(0, 300));
  }
  return {
    root: join(folder, 'public'),
    posts: [
      {post: '/post/', feed: '/index.xml', expected: {tag: 'nothing', div: 'nothing'}},
      {name: 'unsafe ', post: '/unsafe/post/', feed: '/unsafe/index.xml'},
    ],
  };
}
