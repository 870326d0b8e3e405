// What must not be possible.
import {ask, open} from './site.mjs';

export async function trySafety({site, browser, standIns, check}) {
  const {url} = site;
  site.setOption('film_elements', {source: 'tmdb', tmdb_key: 'sesame0tmdb0key'});
  const contributor = await open(browser, url, 'contributor');
  const reader = await open(browser, url);
  await reader.goto(url);

  const content = [
    '<film-reviews film-id="tt0113627" action="https://elsewhere.example/" vote-action="https://elsewhere.example/" onclick="alert(1)" order="best">x</film-reviews>',
    '<film-card src="https://elsewhere.example/film.json" class="a" layout="compact">x</film-card>',
    '<film-provider source="https://elsewhere.example/{id}.json" film-id="tt0113627">x</film-provider>',
    '<film-card film-id="tt0113627"><a slot="actions" href="javascript:alert(1)">x</a><script>alert(1)</script></film-card>',
  ].join('\n');
  const {body: post} = await ask(contributor, '/wp/v2/posts', {
    method: 'POST',
    body: {title: 'Mine', content, status: 'draft'},
  });
  const raw = post.content?.raw ?? '';
  check(
    'a contributor may not say where reviews are posted, nor where records come from',
    raw && !/action=|vote-|source=|src=|elsewhere/.test(raw),
    raw,
  );
  check('nor anything that runs', !/onclick|javascript:|<script/.test(raw), raw);
  check(
    'but may say the rest',
    /<film-reviews film-id="tt0113627" order="best">/.test(raw) &&
      /<film-card class="a" layout="compact">/.test(raw) &&
      /slot="actions"/.test(raw),
    raw,
  );

  const hostile = `[film id='"><script>alert(1)</script>' title="no film"]\n\n[film id=tt0113627 show="script" layout='x" onload="alert(1)' scheme=pink title="<b onclick=alert(1)>T</b>"]\n\nhttps://www.imdb.com/title/tt0113627/#film-card?layout=%22onload%3D&title[]=x`;
  const rendered = await ask(contributor, '/wp/v2/posts', {
    method: 'POST',
    body: {title: 'Hostile', content: hostile, status: 'draft'},
  });
  const html = rendered.body.content?.rendered ?? '';
  check(
    'hostile attributes of a shortcode are left out',
    /<film-card film-id="tt0113627"><a href="https:\/\/www\.imdb\.com\/title\/tt0113627\/">T<\/a><\/film-card>/.test(
      html,
    ) && !/onload|onclick|<script|pink/.test(html),
    html,
  );

  for (const [what, path, status] of [
    ['another path of TMDB', '/film-elements/v1/tmdb/account', 404],
    ['a path that climbs', '/film-elements/v1/tmdb/movie/..%2F..%2Faccount', 404],
    ['another host', '/film-elements/v1/tmdb/movie/https:%2F%2F127.0.0.1%2F', 404],
    ["a parameter in the path's place", '/film-elements/v1/tmdb/movie/999999?what=search&id=movie', 404],
    ['a list in its place', '/film-elements/v1/tmdb/movie/999999?what[]=a&id[]=b&first[]=c', 404],
    ['a route in capitals', '/film-elements/v1/tmdb/MOVIE/999999', 404],
    ['a service that is not in use', '/film-elements/v1/omdb?i=tt0113627', 404],
    ['the search, by a reader', '/film-elements/v1/search?term=Vegas', 401],
    ['the facts, by a reader', '/film-elements/v1/facts?id=tt0113627', 401],
  ]) {
    const answer = await ask(reader, path);
    check(`${what}: ${status}`, answer.status === status, JSON.stringify(answer));
  }
  const written = await ask(reader, '/film-elements/v1/tmdb/movie/900001', {method: 'POST', body: {}});
  check('only GET', written.status === 404 || written.status === 405, written.status);
  const short = await ask(contributor, '/film-elements/v1/search?term=x');
  check('a search of one letter: 400', short.status === 400, JSON.stringify(short));

  const last = () => standIns.requests.at(-1);
  await ask(
    reader,
    '/film-elements/v1/tmdb/movie/900002?language=en&append_to_response=credits,account_states&api_key=mine&session_id=1',
  );
  check(
    'only known parameters are passed on',
    last().searchParams.get('language') === 'en' && !/session|account|mine/.test(last().search),
    last().search,
  );

  const foreign = await fetch(`${url}/wp-json/film-elements/v1/tmdb/movie/900001?language=en`, {
    headers: {origin: 'https://elsewhere.example'},
  });
  check("another site's page is refused: 403", foreign.status === 403, foreign.status);
  const missing = await ask(reader, '/film-elements/v1/tmdb/movie/999999?language=en');
  check(
    "a film that is not there: 404, in TMDB's words",
    missing.status === 404 && missing.body.status_code === 34,
    JSON.stringify(missing),
  );

  const before = standIns.requests.length;
  let answer;
  let asked = 0;
  do answer = await ask(reader, `/film-elements/v1/tmdb/movie/${asked + 1}?language=en`);
  while (answer.status === 404 && ++asked < 100);
  const wait = Number(answer.headers['retry-after']);
  check(
    `a reader who asks too much is told to wait (after ${asked})`,
    answer.status === 429 && wait >= 1 && wait <= 60,
    JSON.stringify(answer),
  );
  check('and the service is not asked', standIns.requests.length - before === asked, standIns.requests.length - before);
  const kept = await ask(reader, '/film-elements/v1/tmdb/movie/999999?language=en');
  check('what is kept is still answered', kept.status === 404, kept.status);
  await tryHanging({site, reader, writer: await open(browser, url, 'editor'), standIns, check});
  await reader.browserContext().close();
  await contributor.browserContext().close();
}

/** A service that does not answer must not hold up the site's pages. */
async function tryHanging({site, reader, writer, standIns, check}) {
  // Written with another source, so that nothing of this one is known yet.
  site.setOption('film_elements', {source: 'files', template: '/films/{id}.json'});
  const ids = [1, 2, 3, 4, 5].map((number) => `tt900000${number}`);
  const {body} = await ask(writer, '/wp/v2/posts', {
    method: 'POST',
    body: {title: 'Hanging', content: ids.map((id) => `[film id=${id}]`).join('\n\n'), status: 'publish'},
  });
  site.setOption('film_elements', {});
  standIns.isHanging = true;
  const seconds = [];
  for (let view = 0; view < 2; view++) {
    const before = performance.now();
    await reader.goto(`${site.url}/?p=${body.id}`, {waitUntil: 'domcontentloaded'});
    seconds.push((performance.now() - before) / 1000);
  }
  standIns.isHanging = false;
  const links = await reader.$$eval('film-card a', (all) => all.map(({textContent}) => textContent));
  const figures = seconds.map((one) => one.toFixed(1)).join(' s, then ');
  check(
    `a service that hangs holds a page up once (${figures} s)`,
    seconds[0] > 2.5 && seconds[0] < 6 && seconds[1] < 2.5,
    figures,
  );
  check('and the links are there all the same', `${links}` === `${ids}`, `${links}`);
}
