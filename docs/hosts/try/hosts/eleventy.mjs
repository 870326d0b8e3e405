import {join} from 'node:path';
import {npm, run, snippet, write} from '../run.mjs';
import {films, head, hostileTitle, markdown} from '../post.mjs';

const [id, title] = films.snippet;
const layout = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title>
${head}
</head><body>{{ content | safe }}</body></html>`;

const post = (body) => `---\ntitle: Films\ndate: 2026-01-02\nlayout: page.njk\ntags: post\n---\n${body}`;
const feed = `
import {feedPlugin} from '@11ty/eleventy-plugin-rss';
import film from './film.js';
export default (config) => {
  film(config);
  config.addPlugin(feedPlugin, {
    type: 'rss', outputPath: '/feed.xml', collection: {name: 'post', limit: 10},
    metadata: {language: 'en', title: 'Blog', subtitle: 'Blog', base: 'https://example.org/', author: {name: 'A'}},
  });
};
`;

export function setUp({folder, report}) {
  npm(folder, ['@11ty/eleventy@3', '@11ty/eleventy-plugin-rss@3']);
  write(folder, {
    'film.js': snippet('eleventy', 'film.js'),
    'eleventy.config.js': feed,
    '_includes/page.njk': layout,
    'post.md': post(
      markdown({
        snippet: `{% film "${id}", "${title}" %}`,
        hostile: `{% film "${films.hostile[0]}", '${hostileTitle}', "card", "compact", "dark" %}`,
      }),
    ),
  });
  run(folder, 'npx', ['eleventy', '--quiet']);

  const bad = (name, call) => {
    write(folder, {'bad.md': post(call)});
    let said = '';
    try {
      run(folder, 'npx', ['eleventy', '--quiet', '--output=bad']);
    } catch (error) {
      said = error.message;
    }
    report(name, /not a film/.test(said), /film: .*/.exec(said)?.[0] ?? said.slice(0, 300));
  };
  bad('bad id is refused', `{% film 'x"><script>', "A" %}`);
  return {root: join(folder, '_site'), posts: [{post: '/post/', feed: '/feed.xml', expected: {url: 'text'}}]};
}
