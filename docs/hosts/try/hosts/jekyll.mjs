import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {has, run, snippet, write} from '../run.mjs';
import {films, head, hostileTitle, markdown} from '../post.mjs';

const [id, title] = films.snippet;
const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ page.title }}</title>
${head}
</head><body>{{ content }}</body></html>`;
const post = (body) => `---\ntitle: Films\nlayout: post\npermalink: /post/\n---\n${body}`;
const include = (film, name, more = '') => `{% include film.html id=${film} title=${name}${more} %}`;

/** Jekyll's gems come by Debian's packages: with Bundler the same versions would come from a registry of their own. */
export function setUp({folder, report}) {
  if (!has('jekyll')) return report('', undefined, 'jekyll is not installed (Debian: jekyll, ruby-jekyll-feed)');
  write(folder, {
    '_config.yml': 'title: Blog\nurl: https://example.org\nplugins: [jekyll-feed]\nexclude: [_site]\n',
    '_layouts/post.html': page,
    '_includes/film.html': snippet('jekyll', '_includes/film.html'),
    '_posts/2020-01-02-post.md': post(
      markdown({
        snippet: include(`"${id}"`, `"${title}"`),
        hostile: include(`"${films.hostile[0]}"`, `'${hostileTitle}'`, ' layout="compact" scheme="dark"'),
      }),
    ),
    'bad.md': `---\npermalink: /bad.html\n---\n1${include(`'x"><i>'`, '"A<u>"')}2${include('"x y"', '"B"')}3${include(`"${id}"`, '"C"', ' layout="x" scheme="y" show="script"')}4${include('"my_Own-film"', '"D"')}5`,
  });
  run(folder, 'jekyll', ['build', '--quiet']);
  const bad = readFileSync(join(folder, '_site/bad.html'), 'utf8').trim();
  report(
    'bad id, layout and scheme',
    bad ===
      `<p>1A&lt;u&gt;2B3<film-card film-id="${id}"><a href="https://www.imdb.com/title/${id}/">C</a></film-card>4<film-card film-id="my_Own-film">D</film-card>5</p>`,
    bad,
  );
  const feed = existsSync(join(folder, '_site/feed.xml')) ? '/feed.xml' : undefined;
  return {root: join(folder, '_site'), posts: [{post: '/post/', feed, expected: {url: 'text'}}]};
}
