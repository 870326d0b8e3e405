import {expect, waitUntil} from '@open-wc/testing';
import {card, classicScript, closePages, esm, iife, moduleScript, openPage, reach, textOf} from './page.js';

const elements =
  card() +
  card('layout="vertical"') +
  ['film-reviews', 'film-boxoffice']
    .map((tag) => `<${tag} src="/net/film/tt0113627.json" loading="eager"></${tag}>`)
    .join('');

describe('under a strict Content-Security-Policy with Trusted Types', () => {
  afterEach(closePages);

  it('a fault would be seen', async () => {
    const page = await openPage('<script>document.title = 1</script>', {policy: true});
    await waitUntil(() => page.witness.violations.length > 0, 'no violation was reported', {timeout: 4000});
    expect(page.document.title).to.equal('A page');
  });

  for (const [name, head] of [
    ['the module', moduleScript(esm)],
    ['the classic script', classicScript(iife)],
  ]) {
    it(`${name} shows its elements, styled, in another language too, without a violation`, async () => {
      const page = await openPage(elements, {policy: true, head: head ?? '', lang: 'de'});
      const [first] = await reach(page, 'film-card', 'ready');
      await reach(page, 'film-reviews, film-boxoffice', 'empty');
      expect(textOf(first)).to.contain('Film tt1');
      expect(page.window.getComputedStyle(first as Element).display).to.equal('block');
      expect(page.witness).to.deep.equal({violations: [], warnings: [], errors: []});
    });
  }
});
