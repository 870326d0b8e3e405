import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {FilmNotFound, setDefaultSource, type FilmElement} from '../../src/index.js';
import '../../src/elements/film-related/define.js';
import {change, create, faults, folded, overflowing, part, parts, press, record, settled, show} from './support.js';

const related = [
  {id: 'a', title: 'Part One', year: 1990, relation: 'follows'},
  {id: 'b', title: 'Part Three', year: 2000, relation: 'followed-by'},
  {id: 'c', title: 'Something Else', relation: 'recommended'},
];

/** The cards, once they show a film or are as ready as they will be. */
const cards = (element: Element): FilmElement[] => [...element.shadowRoot!.querySelectorAll<FilmElement>('film-card')];
const titles = (element: Element): string[] => cards(element).map((card) => folded(part(card, 'title')?.textContent));

/** An element that asks a source for its film, and so for the related ones. */
async function ask(get: (id: string) => Promise<unknown>): Promise<{element: FilmElement; asked: string[]}> {
  const asked: string[] = [];
  setDefaultSource({
    get: (id: string) => {
      asked.push(id);
      return id === 'main' ? Promise.resolve({...record, related}) : get(id);
    },
  });
  const element = create('film-related', {filmId: 'main', width: 800});
  await fixture(html`${element.parentElement}`);
  await waitUntil(() => cards(element).length === 3 && titles(element).every(Boolean), 'cards', {timeout: 4000});
  await settled(element);
  return {element, asked};
}

describe('<film-related>', () => {
  afterEach(() => setDefaultSource(undefined));

  it('asks nobody for the related films of a record that was given to it', async () => {
    const asked: string[] = [];
    setDefaultSource({
      get: (id: string) => {
        asked.push(id);
        return Promise.reject(new FilmNotFound());
      },
    });
    const element = await show('film-related', {...record, related}, {width: 800});
    await waitUntil(() => titles(element).every(Boolean));
    expect(titles(element)).to.deep.equal(['Part One', 'Part Three', 'Something Else']);
    expect(asked).to.deep.equal([]);
  });

  it('asks the source of its own film once for each related one', async () => {
    const {element, asked} = await ask(async (id) => ({id, title: `Film ${id}`, rating: {value: 8}}));
    expect(titles(element)).to.deep.equal(['Film a', 'Film b', 'Film c']);
    expect(asked.sort()).to.deep.equal(['a', 'b', 'c', 'main']);
    expect(folded(part(cards(element)[0]!, 'rating')?.innerText)).to.contain('8.0');
  });

  it('shows what its own record says of a film that cannot be had, and no error', async () => {
    const {element} = await ask((id) =>
      id === 'b' ? Promise.reject(new FilmNotFound()) : Promise.resolve({id, title: `Film ${id}`}),
    );
    await waitUntil(() => titles(element)[1] === 'Part Three');
    expect(titles(element)).to.deep.equal(['Film a', 'Part Three', 'Film c']);
    expect(cards(element).some((card) => card.matches(':state(error)'))).to.equal(false);
  });

  it('lets no event of its cards out into the page', async () => {
    const heard: string[] = [];
    const note = ({target, type}: Event): void => void heard.push(`${type} ${(target as Element).localName}`);
    for (const type of ['film-load', 'film-error']) document.addEventListener(type, note);
    try {
      await ask(() => Promise.reject(new FilmNotFound()));
    } finally {
      for (const type of ['film-load', 'film-error']) document.removeEventListener(type, note);
    }
    expect(heard).to.deep.equal(['film-load film-related']);
  });

  it('says how each film is related, in the words of the record where it has others', async () => {
    const other = {id: 'd', title: 'Remake', relation: 'Remade as'};
    const odd = {id: 'e', title: 'Odd', relation: 'constructor'};
    const element = await show('film-related', {...record, related: [...related, other, odd]}, {width: 800});
    expect(parts(element, 'relation').map(({innerText}) => innerText)).to.deep.equal([
      'Before this film',
      'After this film',
      'Recommended',
      'Remade as',
      'constructor',
    ]);
  });

  it('gives its cards the level below its own heading, and never one that does not exist', async () => {
    const element = await show('film-related', {...record, related}, {headingLevel: 6});
    await waitUntil(() => titles(element).every(Boolean));
    expect(part(cards(element)[0]!, 'heading')?.localName).to.equal('h6');
    await change(element, {headingLevel: 3});
    await waitUntil(() => part(cards(element)[0]!, 'heading')?.localName === 'h4');
  });

  it('shows a few of ten thousand films, more when asked, and keeps the focus', async () => {
    const many = Array.from({length: 10_000}, (_, i) => ({id: `f${i}`, title: `Film ${i}`}));
    const element = await show('film-related', {...record, related: many}, {width: 800});
    expect(cards(element)).to.have.length(6);
    await press(element, part(element, 'button'));
    expect(cards(element)).to.have.length(30);
    const short = await show('film-related', {...record, related: many.slice(0, 8)}, {width: 800});
    await press(short, part(short, 'button'));
    const focused = short.shadowRoot!.activeElement;
    expect(folded((focused as HTMLElement | null)?.textContent)).to.equal('Film 6');
    expect(short.shadowRoot!.querySelectorAll('button')).to.have.length(0);
  });

  for (const width of [160, 280, 480, 800]) {
    it(`holds in a column of ${width} px, right to left, with very long titles`, async () => {
      const long = [{id: 'a', title: 'Donaudampfschifffahrtsgesellschaft'.repeat(4), relation: 'x'.repeat(200)}];
      const element = await show('film-related', {...record, related: long}, {width, dir: 'rtl', lang: 'ar'});
      expect(overflowing(element)).to.deep.equal([]);
      expect(faults(element)).to.deep.equal([]);
    });
  }

  it('says that there is nothing where the record has no related films', async () => {
    const element = await show('film-related', {id: 'x', title: 'X'});
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(folded(part(element, 'empty')?.innerText)).to.equal('No related films');
  });
});
