import {expect, waitUntil} from '@open-wc/testing';
import {shownText} from '../elements/support.js';
import {imdb, made, put, seen, upgradePage} from './support.js';

const link = (id: string, more = ''): string =>
  `<a href="https://www.imdb.com/title/${id}/#film-card${more}">Film ${id}</a>`;

describe('upgraded content, and what a host page does with it', () => {
  before(upgradePage);

  it('content added later is upgraded, however deep it is', async () => {
    const region = await put('<p>Text</p>');
    region.firstElementChild!.insertAdjacentHTML('afterend', `<div><ul><li>${link('tt1')}</li></ul></div>`);
    const late = document.createElement('p');
    region.append(late);
    await seen();
    late.innerHTML = link('tt2');
    await seen();
    expect(made(region)).to.deep.equal(['film-card film-id=tt1', 'film-card film-id=tt2']);
  });

  it('a paragraph whose link comes later is upgraded then', async () => {
    const region = await put('<p class="film-card">A film: </p>');
    region.firstElementChild!.insertAdjacentHTML('beforeend', `<a href="${imdb}">LLV</a>`);
    await seen();
    expect(made(region)).to.deep.equal(['film-card film-id=tt0113627']);
  });

  it('markup that was read out and put back is not upgraded twice', async () => {
    const region = await put(`<p>${link('tt1')}</p><div class="film-card" data-film-id="tt2"></div>`);
    const before = region.innerHTML;
    for (let i = 0; i < 3; i++) {
      region.innerHTML = region.innerHTML;
      await seen();
    }
    expect(region.innerHTML).to.equal(before);
  });

  it('a copy of an upgraded region is not upgraded twice, and works', async () => {
    const region = await put(`<p>${link('tt1', '?loading=eager')}</p>`);
    const copy = region.firstElementChild!.cloneNode(true) as Element;
    region.append(copy);
    await seen();
    expect(made(region)).to.have.length(2);
    expect(region.querySelectorAll('film-card film-card')).to.have.length(0);
    const card = copy.querySelector('film-card')!;
    await waitUntil(() => shownText(card).includes('Film tt1'));
  });

  it('a region that is swapped for another shows the films of that one', async () => {
    const region = await put(`<p>${link('tt1')}</p>`);
    region.innerHTML = `<p>${link('tt2')}</p>`;
    await seen();
    expect(made(region)).to.deep.equal(['film-card film-id=tt2']);
  });

  it('a region that is moved stays as it is, the same elements in it', async () => {
    const region = await put(`<p>${link('tt1')}</p><p>${link('tt2')}</p>`);
    const [first] = region.querySelectorAll('film-card');
    region.append(region.firstElementChild!);
    await seen();
    expect(made(region)).to.deep.equal(['film-card film-id=tt2', 'film-card film-id=tt1']);
    expect(region.lastElementChild!.firstElementChild === first).to.equal(true);
  });

  it('a link that is given another address shows that film', async () => {
    const region = await put(`<p>${link('tt1')}</p>`);
    const original = region.querySelector('a')!;
    original.href = 'https://www.imdb.com/title/tt2/#film-card?scheme=dark';
    await seen();
    expect(made(region)).to.deep.equal(['film-card film-id=tt2 scheme=dark']);
    expect(region.querySelector('film-card > a') === original).to.equal(true);
  });

  it('a link that is given the address of something else is a link again', async () => {
    const region = await put(`<p>${link('tt1')}</p>`);
    region.querySelector('a')!.href = '/about';
    await seen();
    expect(region.innerHTML).to.equal('<p><a href="/about">Film tt1</a></p>');
  });

  it('an id that is changed in an attribute shows that film', async () => {
    const region = await put('<div class="film-card" data-film-id="tt1"></div>');
    region.querySelector<HTMLElement>('div')!.dataset['filmId'] = 'tt2';
    await seen();
    expect(made(region)).to.deep.equal(['film-card film-id=tt2']);
  });

  it('a fallback that is replaced by another link shows that film', async () => {
    const region = await put(`<p>${link('tt1')}</p>`);
    const other = document.createElement('a');
    other.href = 'https://www.imdb.com/title/tt2/#film-reviews';
    region.querySelector('a')!.replaceWith(other);
    await seen();
    expect(made(region)).to.deep.equal(['film-reviews film-id=tt2']);
  });

  it('a fallback that is replaced by text leaves the text', async () => {
    const region = await put(`<p>${link('tt1')}</p>`);
    region.querySelector('a')!.replaceWith('Not any more');
    await seen();
    expect(region.innerHTML).to.equal('<p>Not any more</p>');
  });

  it('a fallback that is taken away takes the element with it', async () => {
    const region = await put(`<p>${link('tt1')}</p>`);
    region.querySelector('a')!.remove();
    await seen();
    expect(region.innerHTML).to.equal('<p></p>');
  });

  it('an original that is put elsewhere is upgraded there', async () => {
    const region = await put(`<p>${link('tt1')}</p><p></p>`);
    region.lastElementChild!.append(region.querySelector('a')!);
    await seen();
    expect(region.innerHTML).to.match(/^<p><\/p><p><film-card [^>]*><a [^>]*>Film tt1<\/a><\/film-card><\/p>$/);
  });

  it('what changes in a fallback without changing what is asked for leaves the element as it is', async () => {
    const region = await put(`<p>${link('tt1')}</p><pre><code class="language-film-card">tt2</code></pre>`);
    const before = [...region.querySelectorAll('film-card')];
    region.querySelector('a')!.innerHTML = '<b>Another text</b>';
    region.querySelector('a')!.className = 'external';
    region.querySelector('code')!.innerHTML = '<span>tt2</span>';
    await seen();
    const after = [...region.querySelectorAll('film-card')];
    expect(after.map((card, i) => card === before[i])).to.deep.equal([true, true]);
  });

  it('an element that the author wrote does not follow the link in it', async () => {
    const region = await put(`<film-card film-id="tt1">${link('tt2')}</film-card>`);
    region.querySelector('a')!.href = 'https://www.imdb.com/title/tt3/#film-card';
    await seen();
    expect(made(region)).to.deep.equal(['film-card film-id=tt1']);
  });

  it('what is put onto the page and taken off again at once is left alone', async () => {
    const region = await put('');
    const off = document.createElement('p');
    off.innerHTML = link('tt1');
    region.append(off);
    off.remove();
    await seen();
    expect(off.innerHTML).to.equal(link('tt1'));
  });

  it('a script that undoes each upgrade does not stop the page', async () => {
    const region = await put('');
    let undone = 0;
    const fighter = new MutationObserver(() => {
      const card = region.querySelector('film-card');
      if (card) undone++;
      card?.replaceWith(...card.childNodes);
    });
    fighter.observe(region, {childList: true, subtree: true});
    region.innerHTML = link('tt1');
    await seen();
    fighter.disconnect();
    expect(undone).to.be.above(1);
    // What was spent on it comes back with time; the other tests of this page do not need much.
    expect(region.querySelectorAll('a')).to.have.length(1);
  });

  it('a form whose fields have the names of methods is no error', async () => {
    const errors: string[] = [];
    const note = ({message}: ErrorEvent): void => void errors.push(message);
    addEventListener('error', note);
    const fields = ['closest', 'matches', 'querySelectorAll', 'parentElement'].map((name) => `<input name="${name}">`);
    const region = await put(`<form>${fields.join('')}<p>${link('tt1')}</p></form>`);
    region.querySelector('input')!.after(document.createElement('hr'));
    const late = await put(`<p>${link('tt2')}</p>`);
    removeEventListener('error', note);
    expect(errors).to.deep.equal([]);
    expect(made(late)).to.deep.equal(['film-card film-id=tt2']);
  });
});
