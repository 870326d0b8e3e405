import {expect} from '@open-wc/testing';
import {oEmbedLink, parseFilm, toOEmbed, type OEmbed, type OEmbedOptions} from '../../src/film/index.js';

const embed = 'https://blog.example/film-elements/embed.html?source=/films/{id}.json';
const read = (fields: object = {}, options: Partial<OEmbedOptions> = {}): OEmbed =>
  toOEmbed(parseFilm({id: 'tt1', title: 'A Film', ...fields}, 'https://blog.example/films/').film, {embed, ...options});
const frameOf = ({html}: OEmbed): HTMLIFrameElement => {
  const {body} = new DOMParser().parseFromString(html, 'text/html');
  expect([body.childElementCount, body.textContent]).to.deep.equal([1, '']);
  return body.firstElementChild as HTMLIFrameElement;
};
const askedOf = (oEmbed: OEmbed): Record<string, string> =>
  Object.fromEntries(new URL(frameOf(oEmbed).src).searchParams.entries());

const poster = {
  url: 'poster.jpg',
  width: 600,
  height: 900,
  sources: [
    {url: 'poster-300.jpg', width: 300},
    {url: 'poster-150.jpg', width: 150},
  ],
};

describe('a film as oEmbed', () => {
  it('has what the type asks for, and nothing that is not known', () => {
    const oEmbed = read();
    expect(Object.keys(oEmbed).sort()).to.deep.equal(
      ['version', 'type', 'title', 'cache_age', 'html', 'width', 'height'].sort(),
    );
    expect(oEmbed).to.include({
      version: '1.0',
      type: 'rich',
      title: 'A Film',
      cache_age: 86400,
      width: 600,
      height: 400,
    });
    expect(JSON.parse(JSON.stringify(oEmbed))).to.deep.equal(oEmbed);
  });

  it('says whose it is, and for how long it may be kept', () => {
    const given = read({}, {providerName: 'A Blog', providerUrl: 'https://blog.example/', cacheAge: 60});
    expect(given).to.include({provider_name: 'A Blog', provider_url: 'https://blog.example/', cache_age: 60});
  });

  it('frames the film, with a title, as large as it says', () => {
    const oEmbed = read();
    const frame = frameOf(oEmbed);
    const {origin, pathname} = new URL(frame.src);
    expect([origin + pathname, frame.title, frame.width, frame.height]).to.deep.equal([
      'https://blog.example/film-elements/embed.html',
      'A Film',
      '600',
      '400',
    ]);
    expect(askedOf(oEmbed)).to.deep.equal({source: '/films/{id}.json', film: 'tt1', title: 'A Film'});
  });

  it('no text of a record leaves its attribute', () => {
    const title = `"><script>evil()</script><img src=x onerror='evil()'>&quot; Ö 映画`;
    const oEmbed = read({id: 'a&film=b"c', title});
    const frame = frameOf(oEmbed);
    expect([frame.title, frame.getAttributeNames().join()]).to.deep.equal([
      title,
      'src,title,width,height,frameborder',
    ]);
    expect(askedOf(oEmbed)).to.include({film: 'a&film=b"c', title});
    expect(oEmbed.html.match(/[<>]/g)).to.have.length(4);
  });

  it('is no larger than there is room; a card that is too high becomes a row', () => {
    const small = read({}, {maxwidth: 480.5, maxheight: 360});
    expect([small.width, small.height, frameOf(small).width, frameOf(small).height]).to.deep.equal([
      480,
      360,
      '480',
      '360',
    ]);
    expect(askedOf(small)).not.to.have.property('layout');
    const low = read({}, {maxheight: 200});
    expect([low.height, askedOf(low)['layout']]).to.deep.equal([130, 'compact']);
    expect(read({}, {maxheight: 100}).height).to.equal(100);
    const page = read({}, {embed: `${embed}&show=page`, maxheight: 200, width: 800, height: 900});
    expect([page.width, page.height]).to.deep.equal([800, 200]);
    expect(askedOf(page)).not.to.have.property('layout');
    const row = read({}, {embed: `${embed}&layout=compact`});
    expect(row.height).to.equal(130);
  });

  it('has a thumbnail with its size, within the room that there is, or none', () => {
    const thumbnail = ({thumbnail_url, thumbnail_width, thumbnail_height}: OEmbed): unknown[] => [
      thumbnail_url?.replace('https://blog.example/films/', ''),
      thumbnail_width,
      thumbnail_height,
    ];
    expect(thumbnail(read({poster}))).to.deep.equal(['poster.jpg', 600, 900]);
    expect(thumbnail(read({poster}, {maxwidth: 400}))).to.deep.equal(['poster-300.jpg', 300, 450]);
    expect(thumbnail(read({poster}, {maxheight: 449}))).to.deep.equal(['poster-150.jpg', 150, 225]);
    for (const none of [
      read({poster}, {maxheight: 100}),
      read({poster: 'poster.jpg'}),
      read({poster: {url: 'poster.jpg', width: 600}}),
      read({poster: {...poster, url: 'data:image/png;base64,iVBORw0KGgo=', sources: []}}),
    ])
      expect(Object.keys(none).filter((key) => key.startsWith('thumbnail'))).to.deep.equal([]);
  });

  it('is told of in a page, whatever its title', () => {
    const link = oEmbedLink('https://blog.example/films/tt1.oembed.json?a=1&b=2', 'A "Film" <1995>');
    const {head} = new DOMParser().parseFromString(link, 'text/html');
    const {rel, type, href, title} = head.firstElementChild as HTMLLinkElement;
    expect([head.childElementCount, rel, type, href, title]).to.deep.equal([
      1,
      'alternate',
      'application/json+oembed',
      'https://blog.example/films/tt1.oembed.json?a=1&b=2',
      'A "Film" <1995>',
    ]);
  });
});
