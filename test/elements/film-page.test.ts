import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import {FilmNotFound, setDefaultSource, type FilmElement, type FilmPage} from '../../src/index.js';
import '../../src/elements/film-page/define.js';
import {
  change,
  create,
  faults,
  HeldSource,
  overflowing,
  part,
  record,
  seedUrl,
  settled,
  show,
  spokenText,
  within,
} from './support.js';

/** The sections that are to be seen, by their tags. */
const shown = (page: Element): string[] =>
  [...page.shadowRoot!.querySelectorAll('*')]
    .filter((inner) => inner.localName.startsWith('film-') && getComputedStyle(inner).display !== 'none')
    .map(({localName}) => localName);

const section = (page: Element, tag: string): FilmElement | null => page.shadowRoot!.querySelector<FilmElement>(tag);

/** All that a screen reader meets of a page and its sections, in the order of the document. */
function spoken(page: Element): string {
  const walk = (root: ShadowRoot): string =>
    [...root.querySelectorAll('*')]
      .filter(({localName}) => localName.startsWith('film-'))
      .filter((inner) => getComputedStyle(inner).display !== 'none')
      .map((inner) => `${spokenText(inner.shadowRoot!)} ${walk(inner.shadowRoot!)}`)
      .join('\n');
  return walk(page.shadowRoot!);
}

/** The seed's page, with all that comes after the first paint. */
async function seed(place: object = {}): Promise<FilmPage> {
  const page = create('film-page', {src: seedUrl, width: 800, ...place});
  const load = within(8000, oneEvent(page, 'film-load'));
  await fixture(html`${page.parentElement}`);
  await load;
  await settled(page);
  for (const inner of page.shadowRoot!.querySelectorAll<FilmElement>('*'))
    if (inner.localName.startsWith('film-')) await settled(inner);
  return page;
}

describe('<film-page>', function () {
  this.timeout(15_000);
  afterEach(() => setDefaultSource(undefined));

  it('says all of the title page that the project started from, in its order', async () => {
    const text = spoken(await seed({withForm: true}));
    const list = [
      'Leaving Las Vegas',
      '1995',
      'Rated R',
      'Drama, Romance',
      'Rated 7.5 out of 10 from 112,836 votes',
      'A screenwriter',
      'Videos',
      'Photos',
      'See all',
      'User reviews',
      'Add a review',
      'Sample reader 1',
      'Sep 14, 2026',
      'Critic reviews',
      'Metacritic',
      'Details',
      'February 9, 1996',
      'English, Russian',
      'France, United Kingdom, United States',
      'California, USA',
      'Box office',
      '$32,029,928',
      'Budget estimated',
      '$3,600,000',
      'Opening weekend',
      '$70,864',
      'Oct 29, 1995',
      'Contribute',
      'More to explore',
      'Nosferatu',
      'Example Shop',
    ];
    let from = 0;
    for (const item of list) {
      const at = text.indexOf(item, from);
      expect(at, `"${item}" after "${text.slice(Math.max(0, from - 60), from)}"`).to.be.at.least(0);
      from = at;
    }
  });

  it('gives photos their captions, and says how many there are', async () => {
    const photos = section(await seed(), 'film-photos')!;
    const names = [...photos.shadowRoot!.querySelectorAll('img')].map(({alt}) => alt);
    expect(names).to.include('The drive out through the desert');
    expect(photos.shadowRoot!.textContent).to.match(/See all 6 photos/);
  });

  it('has headings that are headings, none of which skips a level', async () => {
    const page = await seed({headingLevel: 1});
    const headings = (root: ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((inner) =>
        /^h[1-6]$/.test(inner.localName)
          ? [inner]
          : inner.shadowRoot && getComputedStyle(inner).display !== 'none'
            ? headings(inner.shadowRoot)
            : [],
      );
    const levels = headings(page.shadowRoot!).map(({localName}) => Number(localName[1]));
    expect(levels[0]).to.equal(1);
    expect(levels.length).to.be.above(9);
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0), `heading ${i}`).to.be.at.most(1));
  });

  it('asks for the record once, however many sections show it', async () => {
    const asked: string[] = [];
    const given = {...record, related: []};
    setDefaultSource({
      get: async (id: string) => {
        asked.push(id);
        return given;
      },
    });
    const page = create('film-page', {filmId: 'tt0113627'});
    const load = within(4000, oneEvent(page, 'film-load'));
    await fixture(html`${page.parentElement}`);
    await load;
    await settled(page);
    expect(shown(page).length).to.be.above(4);
    expect(asked).to.deep.equal(['tt0113627']);
  });

  it('leaves out each section that the record has nothing for', async () => {
    const page = await show('film-page', {id: 'x', title: 'Bare', boxOffice: record.boxOffice});
    expect(shown(page)).to.deep.equal(['film-card', 'film-boxoffice']);
    expect(page.shadowRoot!.textContent).not.to.contain('No ');
  });

  it('shows the sections that are asked for, in that order, and none twice or unknown', async () => {
    const page = await seed({sections: ' boxoffice  card script boxoffice __proto__ photos '});
    expect(shown(page)).to.deep.equal(['film-boxoffice', 'film-card', 'film-photos']);
    await change(page, {sections: ''});
    expect(shown(page).length).to.be.above(8);
  });

  it('keeps what the reader opened when the choice of sections changes', async () => {
    const page = await seed();
    const reviews = section(page, 'film-reviews')!;
    await change(page, {sections: 'reviews card'});
    expect(section(page, 'film-reviews') === reviews).to.equal(true);
  });

  it('shows the next film in every section', async () => {
    const page = await show('film-page', record);
    const {boxOffice, ...rest} = record;
    await change(page, {film: {...rest, title: 'Another', id: 'y'}});
    await settled(section(page, 'film-card')!);
    expect(part(section(page, 'film-card')!, 'title')!.textContent).to.equal('Another');
    expect(boxOffice && shown(page).includes('film-boxoffice')).to.equal(false);
  });

  it('says an error once, with the fallback, and not in every section', async () => {
    setDefaultSource({get: () => Promise.reject(new FilmNotFound())});
    const page = create('film-page', {filmId: 'x', content: '<a href="https://films.example/">A film</a>'});
    const heard: string[] = [];
    page.addEventListener('film-error', ({target}) => heard.push((target as Element).localName));
    await fixture(html`${page.parentElement}`);
    await waitUntil(() => page.matches(':state(error)'));
    await settled(page);
    expect(page.shadowRoot!.querySelectorAll('[role=alert]')).to.have.length(1);
    expect(shown(page)).to.deep.equal([]);
    expect(heard).to.deep.equal(['film-page']);
  });

  it('lets one film-load out into the page, its own', async () => {
    const heard: string[] = [];
    const note = (event: Event): void => void heard.push((event.composedPath()[0] as Element).localName);
    document.addEventListener('film-load', note);
    try {
      await seed();
    } finally {
      document.removeEventListener('film-load', note);
    }
    expect(heard).to.deep.equal(['film-page']);
  });

  it('lets out what an element says that the author has put between the sections', async () => {
    const inner = JSON.stringify({id: 'inner', title: 'Inner'});
    const content = `<film-card slot="after-card" loading="eager"><script type="application/json">${inner}</script></film-card>`;
    const heard: string[] = [];
    const note = ({detail}: CustomEvent): void => void heard.push((detail as {film: {id: string}}).film.id);
    document.addEventListener('film-load', note);
    try {
      await show('film-page', {...record, id: 'outer'}, {content});
      await waitUntil(() => heard.length > 1, 'the slotted card is heard');
    } finally {
      document.removeEventListener('film-load', note);
    }
    expect(heard.sort()).to.deep.equal(['inner', 'outer']);
  });

  it('shows the card’s skeleton while it waits, and moves nothing that stands below the first screen', async () => {
    const source = new HeldSource();
    setDefaultSource(source);
    const page = create('film-page', {filmId: 'slow'});
    await fixture(html`${page.parentElement}`);
    await waitUntil(() => page.matches(':state(loading)') && section(page, 'film-card')?.matches(':state(loading)'));
    expect(page.offsetHeight).to.be.at.least(innerHeight);
    source.answer('slow', record);
    await waitUntil(() => page.matches(':state(ready)'));
    await settled(section(page, 'film-card')!);
    expect(shown(page)).to.include('film-reviews');
    expect(source.asked.filter((id) => id === 'slow')).to.have.length(1);
  });

  it('gives its slots a place between the sections', async () => {
    const content = '<p slot="after-card">An aside</p>';
    const page = await show('film-page', record, {content});
    const slot = page.shadowRoot!.querySelector<HTMLSlotElement>('slot[name=after-card]')!;
    expect(slot.assignedElements()[0]?.textContent).to.equal('An aside');
    const [card, reviews] = ['film-card', 'film-reviews'].map((tag) => section(page, tag)!.getBoundingClientRect());
    const {top} = page.firstElementChild!.getBoundingClientRect();
    expect(top).to.be.within(card!.bottom, reviews!.top);
  });

  for (const look of [{scheme: 'dark'}, {scheme: 'light'}, {appearance: 'outlined'}, {appearance: 'filled'}] as const)
    it(`with ${JSON.stringify(look)}, keeps its sections off the edge of its ground, and has one box`, async () => {
      const page = await seed(look);
      const {left} = part(page, 'base')!.getBoundingClientRect();
      for (const tag of shown(page)) {
        const inner = section(page, tag)!;
        expect(inner.getBoundingClientRect().left - left, tag).to.be.at.least(16);
        expect(getComputedStyle(part(inner, 'base')!).borderTopWidth, tag).to.equal('0px');
      }
    });

  it('is in the page’s own ground, to the edge', async () => {
    const page = await seed();
    const card = section(page, 'film-card')!.getBoundingClientRect();
    expect(card.left).to.equal(page.getBoundingClientRect().left);
  });

  it('on the ground that a theme gives it, keeps the theme’s distance', async () => {
    const page = await seed();
    page.style.setProperty('--film-surface', 'gold');
    page.style.setProperty('--film-padding', '30px');
    const card = section(page, 'film-card')!.getBoundingClientRect();
    expect(card.left - page.getBoundingClientRect().left).to.equal(30);
    expect(getComputedStyle(part(section(page, 'film-card')!, 'base')!).paddingLeft).to.equal('0px');
  });

  it('lets page styles reach the parts of its sections', async () => {
    const style = document.createElement('style');
    style.textContent = 'film-page::part(review) { padding-left: 33px }';
    document.head.append(style);
    const page = await show('film-page', record);
    const review = part(section(page, 'film-reviews')!, 'review')!;
    expect(getComputedStyle(review).paddingLeft).to.equal('33px');
    style.remove();
  });

  for (const width of [160, 280, 480, 800, 1200])
    for (const dir of ['ltr', 'rtl'])
      it(`holds in a column of ${width} px, ${dir}`, async () => {
        const page = await seed({width, dir, lang: dir === 'rtl' ? 'ar' : 'en'});
        for (const tag of shown(page)) {
          const inner = section(page, tag)!;
          expect(overflowing(inner), tag).to.deep.equal([]);
          expect(faults(inner), tag).to.deep.equal([]);
        }
      });

  for (const scheme of ['light', 'dark'] as const)
    for (const dir of ['ltr', 'rtl'])
      it(`has nothing that axe finds, as a ${scheme} island, ${dir}`, async () => {
        const page = await seed({scheme, dir, lang: dir === 'rtl' ? 'ar' : 'en'});
        page.parentElement!.style.background = scheme === 'dark' ? '#15151a' : '#fff';
        await expect(page.parentElement!).to.be.accessible();
      });
});
