// TMDB and OMDb through the site, and that their keys stay there.
import {join} from 'node:path';
import {ask, open, readElement} from './site.mjs';

const KEYS = {tmdb: 'sesame0tmdb0key', omdb: 'sesame0omdb0key'};

/** Notes all that comes to a browser: addresses asked for, and bodies. */
function listen(page) {
  const heard = [];
  page.on('request', (request) => heard.push(request.url(), JSON.stringify(request.headers())));
  page.on('response', (response) => {
    heard.push(JSON.stringify(response.headers()));
    response.text().then(
      (text) => heard.push(text),
      () => undefined,
    );
  });
  return heard;
}

/** Saves the settings as one does, in the form. */
async function saveSettings(admin, url, fields) {
  await admin.goto(`${url}/wp-admin/options-general.php?page=film-elements`);
  for (const [name, value] of Object.entries(fields)) {
    const field = await admin.$(`[name="film_elements${name}"]`);
    const kind = await field.evaluate(({localName, type}) => (localName === 'select' ? localName : type));
    if (kind === 'select') await field.select(value);
    else if (kind === 'checkbox') await field.click();
    else {
      await field.click({count: 3});
      await field.type(value);
    }
  }
  await Promise.all([admin.waitForNavigation(), admin.click('#submit')]);
  return admin.$$eval('.notice', (all) => all.map(({textContent}) => textContent.trim()).join(' '));
}

const countOf = (standIns, service, film) =>
  standIns.requests.filter(
    ({pathname, search}) => pathname.startsWith(`/services/${service}/`) && `${pathname}${search}`.includes(film),
  ).length;

export async function tryServices({site, browser, standIns, check, shots}) {
  const {url} = site;
  site.setOption('film_elements', {});
  const admin = await open(browser, url, 'admin');
  const {body: post} = await ask(admin, '/wp/v2/posts', {
    method: 'POST',
    body: {
      title: 'Of a service',
      content: '[film id=tt0113627 title="My title"]\n\n[film id=tt0017925 show=boxoffice]',
      status: 'publish',
    },
  });
  for (const [service, key] of Object.entries(KEYS)) {
    const said = await saveSettings(admin, url, {'[source]': service, [`[${service}_key]`]: key});
    check(`${service}: the settings form saves source and key`, /saved/i.test(said), said);
    const form = await admin.content();
    check(`${service}: the form does not have the key in it`, !form.includes(key));
    await admin.screenshot({path: join(shots, `settings-${service}.png`), fullPage: true});
    for (const path of ['/wp/v2/settings', '', '/film-elements/v1', '/wp/v2/plugins?context=edit']) {
      const {status, body} = await ask(admin, path);
      check(
        `${service}: nor has ${path || 'the index'} of the REST API, for the administrator`,
        status === 200 && !JSON.stringify(body).includes(key),
        status,
      );
    }

    const reader = await open(browser, url);
    const heard = listen(reader);
    await reader.goto(post.link);
    const {title, state} = await readElement(reader, 'film-card', 'tt0113627');
    check(
      `${service}: the card shows the film`,
      title.includes('Leaving Las Vegas'),
      `${state} ${title} ${reader.errors}`,
    );
    const plot = await reader.$eval(
      'film-card',
      (card) => card.shadowRoot.querySelector('[part~=plot]')?.textContent ?? '',
    );
    check(`${service}: with its plot, which Wikidata does not have`, plot.includes('drives to Las Vegas'), plot);
    await reader.screenshot({path: join(shots, `${service}.png`)});
    check(
      `${service}: the key comes to the service`,
      standIns.requests.some(
        ({pathname, search}) => pathname.startsWith(`/services/${service}`) && search.includes(key),
      ),
    );
    const leaks = heard.filter((text) => text.includes(key));
    check(
      `${service}: the key does not come to the browser (${heard.length} texts looked through)`,
      heard.length > 10 && !leaks.length,
      leaks.join('\n').slice(0, 300),
    );

    const before = countOf(standIns, service, 'tt0113627');
    const other = await open(browser, url);
    await other.goto(post.link);
    await readElement(other, 'film-card', 'tt0113627');
    check(
      `${service}: the next reader's film comes from the cache`,
      before > 0 && countOf(standIns, service, 'tt0113627') === before,
      `${before}`,
    );
    await other.browserContext().close();
    await reader.browserContext().close();

    const search = await ask(admin, '/film-elements/v1/search?term=Vegas');
    const first = service === 'tmdb' ? search.body[0]?.title : 'Leaving Las Vegas';
    check(
      `${service}: the search answers`,
      search.status === 200 && first === 'Leaving Las Vegas',
      JSON.stringify(search.body),
    );
  }
  await tryTmdb({site, admin, browser, post, check});
  await tryLook({site, admin, browser, post, check, shots});
  await admin.browserContext().close();
}

async function tryTmdb({site, admin, browser, post, check}) {
  const {url} = site;
  const number = await ask(admin, '/film-elements/v1/search?term=zzz');
  check(
    'tmdb: no film found is an empty list',
    Array.isArray(number.body) && !number.body.length,
    JSON.stringify(number.body),
  );

  // Without pretty addresses the routes are a parameter.
  await saveSettings(admin, url, {'[source]': 'tmdb'});
  site.setOption('permalink_structure', '');
  const reader = await open(browser, url);
  await reader.goto(`${url}/?p=${post.id}`);
  const source = await reader.$eval('script[type=module][src*=film-elements]', ({dataset}) => dataset.source);
  check('plain permalinks: the source is by parameter', source.includes(encodeURIComponent('?rest_route=')), source);
  const {title} = await readElement(reader, 'film-card', 'tt0113627');
  check('plain permalinks: the card shows the film', title.includes('Leaving Las Vegas'), `${title} ${reader.errors}`);
  await reader.browserContext().close();
  site.setOption('permalink_structure', '/%postname%/');

  await saveSettings(admin, url, {'[tmdb_key]': 'wrong'});
  const refused = await ask(admin, '/film-elements/v1/tmdb/find/tt0113627?external_source=imdb_id&language=en');
  check(
    "tmdb: a key that is refused is the site's fault, and said in TMDB's words",
    refused.status === 502 && refused.body.status_code === 7,
    JSON.stringify(refused),
  );
  check(
    'tmdb: and not kept by browsers',
    !/max-age=[1-9]/.test(refused.headers['cache-control'] ?? ''),
    refused.headers['cache-control'],
  );

  const said = await saveSettings(admin, url, {'[tmdb_forget]': true});
  check('tmdb: a forgotten key is missed', /Wikidata/.test(said), said);
  const gone = await ask(admin, '/film-elements/v1/tmdb/movie/900001?language=en');
  check('tmdb: the route is closed without a key', gone.status === 404, JSON.stringify(gone));
}

async function tryLook({site, admin, browser, post, check, shots}) {
  const {url} = site;
  const fine = {
    '[source]': 'files',
    '[template]': '/films/{id}.json',
    '[scheme]': 'dark',
    '[tokens][accent]': '#b3261e',
    '[tokens][heading_font]': 'Georgia, serif',
    '[tokens][radius]': '0',
  };
  await saveSettings(admin, url, fine);
  const said = await saveSettings(admin, url, {
    '[tokens][star]': 'red;} body{display:none',
    '[template]': 'javascript:{id}',
  });
  check(
    'settings: what is no colour and no address is refused, and said',
    /not a value/.test(said) && /begins with/.test(said),
    said,
  );
  const template = await admin.$eval('[name="film_elements[template]"]', ({value}) => value);
  check('settings: and what was there before stays', template === '/films/{id}.json', template);
  const reader = await open(browser, url);
  await reader.goto(post.link);
  const {state} = await readElement(reader, 'film-card', 'tt0113627');
  const look = await reader.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    const scheme = document.querySelector('film-card').getAttribute('scheme');
    return [
      scheme,
      ...['--film-accent', '--film-heading-font', '--film-star-color'].map((name) =>
        style.getPropertyValue(name).trim(),
      ),
    ].join('|');
  });
  check(
    'settings: scheme and tokens come to the page',
    look === 'dark|#b3261e|Georgia, serif|' && state === 'ready',
    `${look} ${state}`,
  );
  await reader.screenshot({path: join(shots, 'look.png')});

  const {body: linking} = await ask(admin, '/wp/v2/posts', {
    method: 'POST',
    body: {
      title: 'Linking',
      content:
        '<p><a href="https://www.imdb.com/title/tt0017925/">One</a></p><p>As in <a href="https://www.imdb.com/title/tt0113627/">another</a>. <film-card film-id="tt0013442" layout="inline">A third</film-card></p>',
      status: 'publish',
    },
  });
  const cardsOf = async () => {
    await reader.goto(linking.link);
    await readElement(reader, 'film-card', 'tt0013442');
    return reader.$$eval('film-card', (all) => all.map((card) => card.getAttribute('film-id')).join());
  };
  const before = await cardsOf();
  await saveSettings(admin, url, {'[plain_links]': true});
  const after = await cardsOf();
  check(
    'settings: links alone in their paragraph become cards if so wished',
    before === 'tt0013442' && after === 'tt0017925,tt0013442',
    `${before}; ${after}`,
  );
  await reader.browserContext().close();
}
