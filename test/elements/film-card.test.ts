import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import {setDefaultSource, type FilmCard} from '../../src/index.js';
import {change, folded, has, part, parts, record, settled, show, shownText, spokenText} from './support.js';

const text = (card: FilmCard, name: string): string => folded(part(card, name)?.textContent);
const seen = (element: Element | null): boolean => !!element?.getClientRects().length;
const without = (field: string): object => Object.fromEntries(Object.entries(record).filter(([key]) => key !== field));

describe('<film-card>', () => {
  afterEach(() => {
    setDefaultSource(undefined);
    scrollTo(0, 0);
  });

  describe('what it says', () => {
    it('says all that the design lists, as text', async () => {
      const card = await show('film-card', record);
      expect(text(card, 'heading')).to.equal('Leaving Las Vegas 1995');
      expect(text(card, 'title')).to.equal('Leaving Las Vegas');
      expect(text(card, 'year')).to.equal('1995');
      expect(spokenText(part(card, 'meta')!)).to.match(/^Rated R ?1 hr, 51 min ?Drama, Romance$/);
      expect(folded(part(card, 'rating-value')!.innerText)).to.equal('7.5/10');
      expect(folded(part(card, 'votes')!.innerText)).to.equal('112,836 votes');
      expect(text(card, 'plot')).to.equal(record.plot);
      expect(text(card, 'credits')).to.contain('Mike Figgis').and.contain('Nicolas Cage').and.contain('Elisabeth Shue');
      expect(text(card, 'attribution')).to.equal('Data: Sample');
      expect(text(card, 'link')).to.equal('Full details');
    });

    it('tells assistive technology the rating in words, and hides what is drawn', async () => {
      const card = await show('film-card', record);
      expect(spokenText(part(card, 'rating')!)).to.equal('Rated 7.5 out of 10 from 112,836 votes');
      for (const name of ['rating-value', 'votes'])
        expect(part(card, name)!.getAttribute('aria-hidden'), name).to.equal('true');
      expect(!!card.shadowRoot!.querySelector('[role=img], [role=meter], [role=slider]')).to.equal(false);
    });

    it('says the rating without votes, where there are none', async () => {
      const card = await show('film-card', {...record, rating: {value: 8, best: 10}});
      expect(spokenText(part(card, 'rating')!)).to.equal('Rated 8.0 out of 10');
      expect(has(card, 'votes')).to.equal(false);
    });

    it('says one vote, and ratings on other scales', async () => {
      const card = await show('film-card', {...record, rating: {value: 82, best: 100, votes: 1}});
      expect(spokenText(part(card, 'rating')!)).to.equal('Rated 82 out of 100 from 1 vote');
    });

    it('writes votes in short where it is narrow, and in full to assistive technology', async () => {
      const card = await show('film-card', record, {width: 280});
      expect(folded(part(card, 'votes')!.innerText)).to.equal('113K votes');
      expect(spokenText(part(card, 'rating')!)).to.contain('112,836 votes');
      card.parentElement!.style.width = '400px';
      expect(folded(part(card, 'votes')!.innerText)).to.equal('112,836 votes');
    });

    it("shows the certificate of the reader's country, else the first", async () => {
      for (const [lang, certificate] of [
        ['en-US', 'R'],
        ['en', 'R'],
        ['de', '16'],
        ['de-AT', 'R'],
        ['fr', 'R'],
      ] as const) {
        const card = await show('film-card', record, {lang});
        await waitUntil(() => has(card, 'certificate'));
        expect(folded(part(card, 'certificate')!.querySelector('[aria-hidden]')!.textContent), lang).to.equal(
          certificate,
        );
      }
    });

    it('says what the letter of the certificate is', async () => {
      const card = await show('film-card', record);
      expect(spokenText(part(card, 'certificate')!)).to.equal('Rated R');
    });

    it('gives the texts of the film their own language and direction', async () => {
      const card = await show('film-card', {...record, language: 'ar', title: 'ليلة', plot: 'قصة'}, {lang: 'en'});
      for (const name of ['title', 'plot', 'placeholder'])
        expect(part(card, name)!.getAttribute('lang'), name).to.equal('ar');
      expect(part(card, 'plot')!.matches('[dir=auto]')).to.equal(true);
      expect(part(card, 'title')!.matches('bdi, [dir=auto]')).to.equal(true);
      expect(getComputedStyle(part(card, 'plot')!).direction).to.equal('rtl');
    });

    it('names a person once who both directed and played', async () => {
      const card = await show('film-card', {...record, directors: [{name: 'A B'}], cast: [{name: 'A B'}, {name: 'C'}]});
      expect(text(card, 'credits').match(/A B/g)).to.have.length(1);
    });

    const gone = {
      year: 'year',
      plot: 'plot',
      rating: 'rating',
      certificates: 'certificate',
      sources: '',
      runtime: '',
      genres: '',
      language: '',
      cast: '',
      directors: '',
      links: 'link',
    };
    for (const [field, name] of Object.entries(gone))
      it(`leaves no trace of ${field} where it is not known`, async () => {
        const card = await show('film-card', without(field));
        expect(card.matches(':state(ready)')).to.equal(true);
        if (name) expect(has(card, name)).to.equal(false);
        expect(shownText(card)).not.to.match(/undefined|null|NaN|\[object|Data: *$|(^|\n) *·/);
        for (const paragraph of card.shadowRoot!.querySelectorAll('p, h2'))
          expect(folded(paragraph.textContent), paragraph.className).not.to.equal('');
      });

    it('has no separator before the first of runtime and genres', async () => {
      const card = await show('film-card', {id: 'x', title: 'X', genres: ['Drama']});
      expect(folded(part(card, 'meta')!.innerText)).to.equal('Drama');
      const item = part(card, 'meta')!.querySelector('.item')!;
      expect(getComputedStyle(item, '::before').content).to.be.oneOf(['none', 'normal']);
    });
  });

  describe('where it leads', () => {
    const href = (card: FilmCard) => part(card, 'heading')!.querySelector('a')?.href;

    it("leads where the author's link leads", async () => {
      const card = await show('film-card', record, {content: '<p><a href="https://blog.example/film">Film</a></p>'});
      expect(href(card)).to.equal('https://blog.example/film');
      expect((part(card, 'link') as HTMLAnchorElement).href).to.equal('https://blog.example/film');
    });

    it('leads to the official site without one', async () => {
      expect(href(await show('film-card', record))).to.equal('https://films.example/leaving-las-vegas');
    });

    it('leads to where the data comes from without either', async () => {
      const film = {...record, links: undefined, sources: [{name: 'A'}, {name: 'B', url: 'https://b.example/1'}]};
      expect(href(await show('film-card', film))).to.equal('https://b.example/1');
    });

    it('leads nowhere where there is nowhere to go', async () => {
      const card = await show('film-card', {id: 'x', title: 'X'});
      expect(!!card.shadowRoot!.querySelector('a')).to.equal(false);
    });

    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      'mailto:a@b.example',
      'http://[',
      'blob:https://x/y',
    ])
      it(`does not take ${address} of a fallback`, async () => {
        const card = await show('film-card', record, {content: `<a href="${address}">Film</a>`});
        expect(href(card)).to.equal('https://films.example/leaving-las-vegas');
      });

    it('does not take a link of its slots for the fallback', async () => {
      const content = '<p slot="actions"><a href="https://shop.example/">Buy</a></p><a slot="footer" href="/f">F</a>';
      const card = await show('film-card', record, {content});
      expect(href(card)).to.equal('https://films.example/leaving-las-vegas');
    });

    it('takes its fallback even where it stands in a slot itself', async () => {
      const card = await show('film-card', record, {
        content: '<a href="https://blog.example/film">F</a>',
        slot: 'main',
      });
      expect(href(card)).to.equal('https://blog.example/film');
    });

    it('bears a link in a drawing among the fallback', async () => {
      const content = '<svg><a href="https://svg.example/"><text>x</text></a></svg>';
      const card = await show('film-card', record, {content});
      expect(shownText(card)).to.contain('Leaving Las Vegas');
    });

    it('tells other sites nothing of the page, and opens nothing by itself', async () => {
      const card = await show('film-card', record);
      for (const link of card.shadowRoot!.querySelectorAll('a')) {
        expect(link.rel.split(' ')).to.include.members(['noopener', 'noreferrer', 'ugc']);
        expect(link.target).to.equal('');
      }
    });

    it('is a target as a whole, under what stands in its foot', async () => {
      const card = await show('film-card', record, {content: '<button slot="actions">Buy</button>'});
      const at = (root: DocumentOrShadowRoot, element: Element) => {
        const {left, top, width, height} = element.getBoundingClientRect();
        return root.elementFromPoint(left + width / 2, top + height / 2)?.localName;
      };
      expect(at(card.shadowRoot!, part(card, 'plot')!)).to.equal('a');
      expect(at(document, card.querySelector('button')!)).to.equal('button');
    });
  });

  describe('slots', () => {
    for (const [slot, hidden] of [
      ['poster', 'placeholder'],
      ['heading', 'heading'],
      ['actions', 'link'],
      ['footer', 'footer'],
    ] as const)
      it(`shows what is put into "${slot}" in place of its own`, async () => {
        const card = await show('film-card', record, {content: `<span slot="${slot}">Mine</span>`});
        expect(seen(card.querySelector('span')), 'the author’s').to.equal(true);
        expect(seen(part(card, hidden)), 'ours').to.equal(false);
      });
  });

  describe('changes', () => {
    it('follows its attributes at any time', async () => {
      const card = await show('film-card', record);
      const set = async (name: string, value: string) => {
        card.setAttribute(name, value);
        await settled(card);
      };
      await set('heading-level', '3');
      expect(part(card, 'heading')!.localName).to.equal('h3');
      await set('layout', 'compact');
      expect(has(card, 'plot')).to.equal(false);
      await set('layout', 'inline');
      expect(getComputedStyle(card).display).to.equal('inline');
      await set('layout', 'auto');
      expect(text(card, 'plot')).to.equal(record.plot);
      await set('without-heading', '');
      expect(part(card, 'heading')!.localName).to.equal('p');
      expect(text(card, 'title'), 'the title stays').to.equal('Leaving Las Vegas');
      await set('appearance', 'plain');
      expect(getComputedStyle(part(card, 'base')!).borderTopWidth).to.equal('0px');
    });

    it('takes an id in place of a film that is taken away', async () => {
      setDefaultSource({get: async (id) => ({id, title: `Film ${id}`})});
      const card = await show('film-card', record);
      const load = oneEvent(card, 'film-load');
      await change(card, {film: undefined, filmId: 'b'});
      await load;
      expect(text(card, 'title')).to.equal('Film b');
      expect(parts(card, 'base')).to.have.length(1);
    });
  });

  it("lists the genres in the record's language, not with a word of the page's", async () => {
    const card = await show('film-card', {...record, language: 'en'}, {lang: 'ar'});
    expect(part(card, 'meta')!.textContent).to.contain('Drama, Romance');
  });
});
