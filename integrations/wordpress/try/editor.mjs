// The block in the block editor, as one writes with it.
import {join} from 'node:path';
import {ask, open} from './site.mjs';

/** Where the post is: in the page, or in a frame of it with newer WordPress. */
const canvasOf = async (page) => (await (await page.$('iframe[name="editor-canvas"]'))?.contentFrame()) ?? page;

/** Puts a block into the post. */
const insert = (page, name, attributes = {}) =>
  page.evaluate(
    ([block, values]) => {
      const {blocks, data} = globalThis.wp;
      return data.dispatch('core/block-editor').insertBlocks(blocks.createBlock(block, values));
    },
    [name, attributes],
  );

const save = (page) => page.evaluate(async () => globalThis.wp.data.dispatch('core/editor').savePost());

/** The title in an element's shadow, once it is there. */
async function titleIn(frame, tag) {
  await frame
    .waitForFunction(
      (name) => document.querySelector(name)?.shadowRoot?.querySelector('[part~=title]'),
      {timeout: 15_000},
      tag,
    )
    .catch(() => undefined);
  return frame.evaluate(
    (name) => document.querySelector(name)?.shadowRoot?.querySelector('[part~=title]')?.textContent.trim() ?? '',
    tag,
  );
}

export async function tryEditor({site, browser, check, shots}) {
  site.setOption('film_elements', {source: 'files', template: '/films/{id}.json'});
  for (const role of ['contributor', 'admin']) {
    const page = await open(browser, site.url, role);
    await page.goto(`${site.url}/wp-admin/post-new.php`);
    await page.waitForFunction(() => globalThis.wp?.blocks?.getBlockType('film-elements/film'), {timeout: 30_000});
    await page.waitForFunction(() => globalThis.wp.data.select('core/editor').getCurrentPostId(), {timeout: 30_000});
    await page.waitForSelector('iframe[name="editor-canvas"], .editor-styles-wrapper', {timeout: 30_000});
    // The tour would stand before what is to be tried.
    await page.evaluate(() => {
      const {set} = globalThis.wp.data.dispatch('core/preferences');
      for (const scope of ['core', 'core/edit-post']) set(scope, 'welcomeGuide', false);
    });
    const say = (name, isSo, detail) => check(`${role}: ${name}`, isSo, detail);
    await page.evaluate(() => globalThis.wp.data.dispatch('core/editor').editPost({title: 'From the editor'}));

    await insert(page, 'film-elements/film');
    const canvas = await canvasOf(page);
    const field = await canvas.waitForSelector('.film-elements-search input', {timeout: 15_000});
    await field.type('vegas');
    const found = await canvas.waitForSelector('.film-elements-results button', {timeout: 15_000});
    const offered = await found.evaluate((node) => node.textContent);
    say('the search finds a film by a word of its title', offered.includes('Leaving Las Vegas'), offered);
    await page.screenshot({path: join(shots, `editor-search-${role}.png`)});
    await found.click();
    say(
      'the block shows the card itself',
      (await titleIn(canvas, 'film-card')).includes('Leaving Las Vegas'),
      await titleIn(canvas, 'film-card'),
    );
    await page.screenshot({path: join(shots, `editor-preview-${role}.png`)});

    await page.evaluate(() => {
      const {data} = globalThis.wp;
      const [block] = data
        .select('core/block-editor')
        .getBlocks()
        .filter(({name}) => name === 'film-elements/film');
      data.dispatch('core/block-editor').selectBlock(block.clientId);
      // As typed under "Advanced", "HTML anchor".
      data.dispatch('core/block-editor').updateBlockAttributes(block.clientId, {anchor: 'my-film'});
      data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block');
    });
    const select = await page.waitForSelector('.film-elements-controls select', {timeout: 10_000});
    await select.select('boxoffice');
    await canvas.waitForSelector('film-boxoffice', {timeout: 10_000});
    say('another element is chosen in the sidebar', true);
    await (await page.$('.film-elements-controls select')).select('card');
    await page.waitForFunction(() => document.querySelectorAll('.film-elements-controls select').length === 3, {
      timeout: 5000,
    });
    const [, layout, scheme] = await page.$$('.film-elements-controls select');
    await layout.select('compact');
    await scheme.select('dark');
    await page.screenshot({path: join(shots, `editor-controls-${role}.png`)});

    await save(page);
    const content = await page.evaluate(() => globalThis.wp.data.select('core/editor').getEditedPostContent());
    const saved = JSON.parse(/wp:film-elements\/film (\{.*\}) \/-->/.exec(content)?.[1] ?? '{}');
    const wanted = {filmId: 'tt0113627', title: 'Leaving Las Vegas (1995)', layout: 'compact', scheme: 'dark'};
    wanted.anchor = 'my-film';
    say(
      'what is saved has id, title, layout, scheme and anchor',
      JSON.stringify(saved) === JSON.stringify(wanted),
      content,
    );
    const id = await page.evaluate(() => globalThis.wp.data.select('core/editor').getCurrentPostId());
    const {body} = await ask(page, `/wp/v2/posts/${id}?context=edit`);
    say('WordPress has kept it', body.content?.raw?.includes('"layout":"compact"'), JSON.stringify(body).slice(0, 300));
    const made = body.content?.rendered ?? '';
    say('the anchor is in the page', / id="my-film"[^>]*>\s*<film-card/.test(made), made.slice(0, 300));

    const pasted = await page.evaluate(() =>
      [globalThis.wp.blocks.pasteHandler({plainText: 'https://www.imdb.com/title/tt0017925/', mode: 'BLOCKS'})]
        .flat()
        .map(({name, attributes}) => `${name} ${attributes?.filmId}`),
    );
    say('a pasted address becomes the block', `${pasted}` === 'film-elements/film tt0017925', `${pasted}`);
    const changed = await page.evaluate(() =>
      globalThis.wp.blocks
        .rawHandler({HTML: '<p>[film id=tt0017925 layout=compact]</p>'})
        .map(({name, attributes}) => `${name} ${attributes.filmId} ${attributes.layout}`),
    );
    say('so does a shortcode', `${changed}` === 'film-elements/film tt0017925 compact', `${changed}`);

    await insert(page, 'film-elements/film', {filmId: 'tt0017925'});
    await page
      .waitForFunction(
        () =>
          globalThis.wp.data
            .select('core/block-editor')
            .getBlocks()
            .some(({attributes}) => attributes.title === 'The General (1926)'),
        {timeout: 10_000},
      )
      .then(
        () => say('a block without a title asks for it', true),
        () => say('a block without a title asks for it', false),
      );

    await insert(page, 'core/embed', {url: 'https://letterboxd.com/film/leaving-las-vegas/'});
    const frame = await canvas
      .waitForSelector('.wp-block-embed iframe', {timeout: 15_000})
      .then((node) => node.contentFrame())
      .catch(() => undefined);
    const title = frame ? await titleIn(frame, 'film-card') : 'no frame';
    say(
      "the embed block's preview shows the card too, by an address of Letterboxd",
      title.includes('Leaving Las Vegas'),
      title,
    );
    await page.screenshot({path: join(shots, `editor-embed-${role}.png`)});

    const errors = page.errors.filter((error) => /film/i.test(error) && !/favicon/.test(error));
    say('no error in the console is about the block', !errors.length, errors.join('\n'));
    await page.browserContext().close();
  }
}
