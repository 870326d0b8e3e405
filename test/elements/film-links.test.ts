import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/elements/film-links/define.js';
import type {FilmLinks} from '../../src/elements/film-links/film-links.js';
import type {FilmInput} from '../../src/index.js';
import {offers} from '../../src/sources/tmdb/links.js';
import {change, faults, folded, has, overflowing, part, parts, settled, show} from './support.js';

type Link = NonNullable<FilmInput['links']>[number];

const film = (...links: Link[]) => ({id: 'x', title: 'X', language: 'en', links});
const at = (path: string) => `https://films.example/${path}`;
const watch = (label: string, provider: string, more: Partial<Link> = {}): Link => ({
  kind: label === 'rent' || label === 'buy' ? 'buy' : 'watch',
  url: at('us'),
  label,
  provider,
  country: 'US',
  ...more,
});
const search: Link = {kind: 'search', url: 'https://shop.example/?q=X', provider: 'Example Shop', label: 'Find it'};
const contribute: Link = {kind: 'contribute', url: at('edit'), label: 'Tell us more'};
const official: Link = {kind: 'official', url: at('official')};
const source: Link = {kind: 'source', url: 'https://www.wikidata.org/wiki/Q1', label: 'Wikidata'};
const all = film(source, contribute, search, official, watch('stream', 'A'));

const text = (element: Element | null | undefined) => folded((element as HTMLElement | null)?.innerText);
const links = (element: FilmLinks) => [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('a[part~=link]')];
const texts = (element: FilmLinks) => links(element).map(text);
const headings = (element: FilmLinks) =>
  parts(element, 'heading').map((heading) => `${heading.localName} ${text(heading)}`);
/** The lines of where to watch: how, where and when, then with whom. */
const lines = (element: FilmLinks) =>
  [...part(element, 'group')!.querySelectorAll('[part~=offer], [part~=list]')].map((line) => text(line));

describe('<film-links>', () => {
  describe('groups', () => {
    it('stand one below the other in the order of the page', async () => {
      const element = await show('film-links', all);
      expect(headings(element)).to.deep.equal([
        'h2 Links',
        'h3 Where to watch',
        'h3 Shops',
        'h3 Contribute to this page',
        'h3 Other sites',
      ]);
      expect(texts(element)).to.deep.equal([
        'A',
        'Search on Example Shop',
        'Tell us more',
        'Official site',
        'Wikidata',
      ]);
    });

    it('give the element their title where there is only one', async () => {
      const titles: Record<string, Link> = {
        'Where to watch': watch('buy', 'A'),
        Shops: search,
        'Contribute to this page': contribute,
        'Other sites': official,
      };
      for (const [title, link] of Object.entries(titles)) {
        const element = await show('film-links', film(link), {headingLevel: 3});
        expect(headings(element)).to.deep.equal([`h3 ${title}`]);
      }
    });

    it('are those of the kinds that are asked for', async () => {
      const element = await show('film-links', all, {kinds: 'contribute'});
      expect(headings(element)).to.deep.equal(['h2 Contribute to this page']);
      expect(texts(element)).to.deep.equal(['Tell us more']);
      await change(element, {kinds: 'search official'});
      expect(headings(element)).to.deep.equal(['h2 Links', 'h3 Shops', 'h3 Other sites']);
      await change(element, {kinds: undefined});
      expect(links(element)).to.have.length(5);
    });

    it('that are asked for and not there are said to be none', async () => {
      const element = await show('film-links', film(official), {kinds: 'watch buy'});
      expect(element.matches(':state(empty)')).to.equal(true);
      expect(text(part(element, 'empty'))).to.equal('No links');
    });
  });

  describe('where to watch', () => {
    it('is told by offer, with whom, where and as of when', async () => {
      const asOf = '2025-11';
      const element = await show(
        'film-links',
        film(
          watch('buy', 'Shop', {asOf}),
          watch('rent', 'Shop', {asOf}),
          watch('ads', 'Free TV', {asOf}),
          watch('stream', 'One', {asOf}),
          watch('free', 'Library', {asOf}),
          watch('stream', 'Two', {asOf}),
        ),
      );
      expect(lines(element)).to.deep.equal([
        'Stream · United States · as of Nov 2025',
        'One Two',
        'Free · United States · as of Nov 2025',
        'Library',
        'Free with ads · United States · as of Nov 2025',
        'Free TV',
        'Rent · United States · as of Nov 2025',
        'Shop',
        'Buy · United States · as of Nov 2025',
        'Shop',
      ]);
    });

    it("begins with the reader's country, and what is for all", async () => {
      const everywhere: Link = {kind: 'buy', url: at('all'), provider: 'Disc'};
      const film_ = film(watch('stream', 'DE', {country: 'DE'}), watch('stream', 'FR', {country: 'FR'}), everywhere);
      const element = await show('film-links', film_, {lang: 'fr-FR'});
      expect(texts(element)).to.deep.equal(['FR', 'Disc']);
      part(element, 'button')!.click();
      await settled(element);
      expect(texts(element)).to.deep.equal(['FR', 'Disc', 'DE']);
      expect(lines(element)).to.include('Streaming · Allemagne');
    });

    it('reads what TMDB says of it', async () => {
      const names = (name: string) => [{provider_name: name}];
      const record = film(
        ...offers({
          id: 7,
          'watch/providers': {
            results: {US: {link: at('us'), flatrate: names('Max'), rent: names('Max'), ads: names('Tube')}},
          },
        } as never),
      );
      expect(lines(await show('film-links', record))).to.deep.equal([
        'Stream · United States',
        'Max',
        'Free with ads · United States',
        'Tube',
        'Rent · United States',
        'Max',
      ]);
    });

    it('shows a label that is no offer, and the host where there is nothing else', async () => {
      const record = film(
        {kind: 'watch', url: at('a'), label: 'Restored version', provider: 'A'},
        {kind: 'buy', url: at('b')},
      );
      expect(lines(await show('film-links', record))).to.deep.equal([
        'Stream',
        'Restored version',
        'Buy',
        'films.example',
      ]);
    });
  });

  describe('shops', () => {
    const rel = (element: FilmLinks) => links(element).map((link) => link.rel.trim());

    it('are links that are not paid for, where the author says nothing', async () => {
      const element = await show('film-links', film(search, official));
      expect(rel(element)).to.deep.equal(['noopener noreferrer ugc', 'noopener noreferrer ugc']);
      expect(has(element, 'disclosure')).to.equal(false);
    });

    for (const [said, place] of [
      ['We may earn a commission when you buy through these links.', {affiliate: true}],
      ['This blog lives from these.', {affiliate: true, disclosure: 'This blog lives from these.'}],
      ['Paid links', {disclosure: 'Paid links'}],
    ] as const)
      it(`are marked as paid for, and that is said: "${said}"`, async () => {
        const element = await show(
          'film-links',
          film(search, watch('buy', 'A'), watch('stream', 'B'), official),
          place,
        );
        expect(text(part(element, 'disclosure'))).to.equal(said);
        const paid = links(element).filter((link) => link.relList.contains('sponsored'));
        expect(paid.map(text)).to.deep.equal(['A', 'Search on Example Shop']);
      });

    it('are said to be paid for only where there are some', async () => {
      const element = await show('film-links', all, {affiliate: true, kinds: 'contribute'});
      expect(has(element, 'disclosure')).to.equal(false);
    });
  });

  describe('other sites', () => {
    const imdb = 'https://www.imdb.com/title/tt0113627/';

    it('are also those that know the film by its IMDb id', async () => {
      const element = await show('film-links', {...film(official), id: 'tt0113627'});
      expect(texts(element)).to.deep.equal(['Official site', 'IMDb', 'Letterboxd']);
      expect(links(element).map(({href}) => href))
        .to.include(imdb)
        .and.include('https://letterboxd.com/imdb/tt0113627/');
      await change(element, {kinds: 'official'});
      expect(texts(element)).to.deep.equal(['Official site']);
      await change(element, {kinds: 'source', film: {id: 'tt0113627', title: 'X'}});
      expect(texts(element)).to.deep.equal(['IMDb', 'Letterboxd']);
    });

    it("stand once, in the record's words", async () => {
      const record = film({kind: 'source', url: imdb.slice(0, -1), label: 'Title page'}, official);
      const element = await show('film-links', {...record, id: 'tt0113627'});
      expect(texts(element)).to.deep.equal(['Official site', 'Title page', 'Letterboxd']);
    });

    for (const id of ['tt1/../x', 'tt', 'xtt1', 'Q1'])
      it(`are not made up for the id ${id}`, async () => {
        expect(texts(await show('film-links', {...film(source), id}))).to.deep.equal(['Wikidata']);
      });

    it('are named after their host without a label', async () => {
      const record = film({kind: 'source', url: at('x')}, {kind: 'contribute', url: at('y'), provider: 'TMDB'});
      expect(texts(await show('film-links', record))).to.deep.equal(['Edit on TMDB', 'films.example']);
    });
  });

  it('are links of text that open in place of the page', async () => {
    const element = await show('film-links', {...all, id: 'tt0113627'});
    expect(links(element).filter(({target}) => target)).to.have.length(0);
    expect([...element.shadowRoot!.querySelectorAll('img, svg, [style], style')]).to.have.length(0);
    for (const link of links(element)) expect(link.getBoundingClientRect().height).to.be.at.least(23.9);
  });

  describe('many links', () => {
    const countries = ['AR', 'BR', 'CL', 'DE', 'ES', 'FR', 'GB', 'IT', 'JP', 'PT'];
    const many = film(
      ...Array.from({length: 10_000}, (_, i) => watch('stream', `P${i}`, {country: countries[i % 10]!})),
    );

    it('are shown in part, and then more', async () => {
      const element = await show('film-links', many);
      expect(links(element)).to.have.length(6);
      const more = part(element, 'button')!;
      more.focus();
      more.click();
      await settled(element);
      expect(links(element)).to.have.length(30);
      expect(element.shadowRoot!.activeElement === more, 'the button keeps the focus').to.equal(true);
    });

    it('go on from the last that was there, where these are all', async () => {
      const element = await show('film-links', {...many, links: many.links.slice(0, 8)});
      part(element, 'button')!.focus();
      part(element, 'button')!.click();
      await settled(element);
      expect(has(element, 'button')).to.equal(false);
      expect(element.shadowRoot!.activeElement === links(element)[5]!.closest('li')).to.equal(true);
    });

    it('begin anew with another film', async () => {
      const element = await show('film-links', many);
      part(element, 'button')!.click();
      await settled(element);
      await change(element, {film: {...many, id: 'y'}});
      expect(links(element)).to.have.length(6);
    });
  });

  describe('any text', () => {
    const long = 'Donaudampfschifffahrt'.repeat(12);
    for (const dir of ['ltr', 'rtl'])
      for (const width of [160, 280, 480, 800])
        it(`stays inside ${width}px, ${dir}`, async () => {
          const record = film(
            watch('stream', long),
            watch('buy', long),
            {...search, provider: long},
            {...source, label: long},
          );
          const element = await show('film-links', record, {width, dir, disclosure: long});
          expect(overflowing(element)).to.deep.equal([]);
        });

    it('is text, in the language of the film where it is a label', async () => {
      const markup = '<img src=x onerror=window.pwned=1>';
      const element = await show('film-links', film({...contribute, label: markup}, watch('rent', markup)));
      expect(faults(element)).to.deep.equal([]);
      expect(texts(element)).to.deep.equal([markup, markup]);
      const langs = links(element).map((link) => link.firstElementChild!.getAttribute('lang'));
      expect(langs).to.deep.equal([null, 'en']);
    });
  });

  describe('axe finds nothing', () => {
    for (const scheme of ['light', 'dark'] as const)
      for (const [lang, dir] of [
        ['en', 'ltr'],
        ['ar', 'rtl'],
      ] as const)
        it(`as a ${scheme} island, ${dir}`, async () => {
          const element = await show('film-links', all, {scheme, lang, dir, affiliate: true});
          await expect(element).to.be.accessible();
        });
  });

  it('is gone through by keyboard, link by link', async () => {
    const element = await show('film-links', film(watch('stream', 'A'), watch('stream', 'B', {country: 'DE'}), search));
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    await sendKeys({press: 'Tab'});
    const met = [text(element.shadowRoot!.activeElement)];
    for (const key of ['Tab', 'Enter', 'Tab', 'Tab']) {
      await sendKeys({press: key});
      await settled(element);
      await new Promise((resolve) => setTimeout(resolve, 50));
      met.push(text(element.shadowRoot!.activeElement));
    }
    // The item of A has the focus where the button was.
    expect(met).to.deep.equal(['A', 'Show more', 'A', 'A', 'B']);
  });
});
