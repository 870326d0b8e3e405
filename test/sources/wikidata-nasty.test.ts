import {expect} from '@open-wc/testing';
import {inLanguage, item, link, linked, text, type Item} from './fixtures/wikidata.js';
import {expectNoUnhandledRejection} from './helpers.js';
import type {World} from './stand-in/wikidata.js';
import {base, filmWith, loadFrom, restoreFetch} from './wikidata-support.js';

describe('what stands in an item of Wikidata', () => {
  expectNoUnhandledRejection();
  restoreFetch();

  describe('pictures', () => {
    it('has a poster only where there is one', async () => {
      expect(await filmWith({P18: [text('Still.jpg')]}))
        .to.have.property('photos')
        .and.not.have.property('poster');
    });

    it('goes on without facts about a file', async () => {
      const [photo] = (await filmWith({P18: [text('Unknown file.jpg')]})).photos!;
      expect(photo).to.include({credit: 'Wikimedia Commons'}).and.not.have.property('license');
    });

    it('puts no part of a name into the address as anything else', async () => {
      const [photo] = (await filmWith({P18: [text('../../a?b=c#d&e "f" ü.jpg')]})).photos!;
      expect(photo!.url).to.equal(
        'https://commons.wikimedia.org/wiki/Special:FilePath/..%2F..%2Fa%3Fb%3Dc%23d%26e_%22f%22_%C3%BC.jpg?width=500',
      );
    });

    it('makes text of the HTML about a maker, and no markup', async () => {
      const files = {
        'A.jpg': {width: 1, height: 1, artist: '<<script>alert(1)</script>&lt;img src=x&gt; <b', license: '<i>CC0</i>'},
      };
      const {film} = await loadFrom({items: [item('Q1', {en: 'One'}, {...base, P18: [text('A.jpg')]})], files});
      expect(film.photos![0]).to.include({credit: '< alert(1) img src=x <b / Wikimedia Commons', license: 'CC0'});
    });
  });

  it('takes vandals at their word, as text', async () => {
    const {film, problems} = await loadFrom({
      items: [
        item(
          'Q1',
          {en: '<img src=x onerror=alert(1)>'},
          {...base, P856: [text('javascript:alert(1)')], P57: [link('Q2')]},
        ),
        item('Q2', {en: '{{constructor}}\u202e'}),
      ],
    });
    expect(film.title).to.equal('<img src=x onerror=alert(1)>');
    expect(film.directors).to.deep.equal([{name: '{{constructor}}'}]);
    expect(film.links).to.have.length(1);
    expect(problems.map(({path}) => path)).to.deep.equal(['links[0].url']);
  });

  it('survives any JSON in the place of a statement, a label or a claim', async () => {
    const anything = [null, 1, 'x', true, [], {}, [null], {mainsnak: null}, {mainsnak: {datavalue: null}}];
    const values = [
      0,
      'x',
      [],
      {},
      {id: {}},
      {text: 5},
      {time: {}},
      {amount: [], unit: {}},
      {id: 'Q0', 'numeric-id': 'x'},
    ];
    const snaks = values.map((value) => ({
      mainsnak: {datavalue: {value}},
      qualifiers: {P453: values, P291: 1, P447: [null]},
    }));
    const world: World = {items: [item('Q1', {en: 'One'}, base), ...linked]};
    const properties = 'P57 P58 P136 P161 P179 P155 P364 P444 P495 P577 P915 P1476 P1657 P2047 P2130 P2142';
    for (const value of [...anything, [...anything, ...snaks]]) {
      const {film} = await loadFrom(world, (body) => {
        const answer = JSON.parse(body);
        for (const property of properties.split(' ')) {
          if (answer.entities?.Q1?.claims) answer.entities.Q1.claims[property] = value;
        }
        return JSON.stringify(answer);
      });
      expect(film.title).to.equal('One');
      expect(JSON.stringify(film)).not.to.match(/undefined|NaN|null|\[object/);
    }
    for (const labels of [[], {}, {en: null}, {en: 'x'}, {en: {value: 5}}, {en: {}}]) {
      const one = item('Q1', {}, {...base, P1476: [inLanguage('en', 'One')]});
      const {film} = await loadFrom({items: [one]}, (body) => {
        const answer = JSON.parse(body);
        if (answer.entities?.Q1) answer.entities.Q1.labels = labels;
        return JSON.stringify(answer);
      });
      expect(film.title).to.equal('One');
    }
  });

  it('reads the first version of the format as well', async () => {
    const one: Item = item('Q1', {en: 'One'}, {...base, P18: [text('A.jpg')]});
    const {film} = await loadFrom(
      {items: [one], files: {'A.jpg': {width: 4, height: 3, license: 'CC0'}}},
      (body) => {
        const answer = JSON.parse(body);
        const {pages} = answer.query ?? {};
        if (pages) answer.query.pages = {'7': pages[0], '-1': {ns: 6, title: 'File:B.jpg', missing: ''}};
        return JSON.stringify({batchcomplete: '', ...answer});
      },
      'tt0000001',
    );
    expect(film.photos![0]).to.include({license: 'CC0', width: 4});
  });

  it('follows an item to the one that it was merged into, under whichever id it comes', async () => {
    const world: World = {items: [item('Q1', {en: 'One'}, base, ['Q9'])]};
    const target = (body: string) => body.replace('{"Q9":', '{"Q1":');
    for (const change of [(body: string) => body, target]) {
      const {film} = await loadFrom(world, change, 'Q9');
      expect(film).to.include({id: 'Q9', title: 'One'});
      expect(film.sources![0]!.url).to.equal('https://www.wikidata.org/wiki/Q1');
    }
  });

  it('has people by the name of the item that they were merged into', async () => {
    const person = item('Q3', {en: 'One Person'}, {}, ['Q2']);
    const {film} = await loadFrom({items: [item('Q1', {en: 'One'}, {...base, P57: [link('Q2')]}), person]});
    expect(film.directors).to.deep.equal([{name: 'One Person'}]);
  });
});
