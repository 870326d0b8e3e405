import {shows, type Source} from './choices.js';
import {ONCE} from './copy.js';
import {html, markdown, shortcode, tag} from './escape.js';
import {kindOf, pageOf} from './film-ref.js';
import {sampleOf} from './films.js';
import {attributesOf, titleOf, type State} from './state.js';
import {toCss} from './tokens.js';

/** A form of embed: when to take it, what it cannot say, and what to copy. */
export interface Snippet {
  id: string;
  name: string;
  when: string;
  cannot: string;
  /** `where` says where the code is to be pasted, if not where the film should be. */
  parts: {what: string; code: string; where?: string}[];
}

export interface Place {
  /** Where the script files are, with a slash at the end. */
  folder: string;
  /** The source in words; empty for the default. */
  words: string;
  /** Those of it that a frame takes, or undefined if it cannot have this source. */
  frameWords: string | undefined;
}

type Pairs = [string, string | true][];

const attributes = (state: State, prefix = ''): Pairs =>
  attributesOf(state).map(([name, value]) => [prefix + name, name === 'without-heading' ? true : value]);

/** The film's page on another site, with what is asked for in its hash. */
function linkOf(state: State, page: string): string {
  const options = new URLSearchParams(attributesOf(state)).toString();
  return `${page}#film-${state.show}${options && `?${options}`}`;
}

/** What is seen until the script runs, and where it does not. */
function fallback(state: State): string {
  const page = pageOf(state.film);
  const title = html(titleOf(state));
  return page ? tag('a', [['href', page]], title) : title;
}

export function scriptLine({folder, words}: Place): string {
  const source: Pairs = words ? [['data-source', words]] : [];
  return tag('script', [['type', 'module'], ['src', `${folder}film-elements.js`], ...source], '');
}

export const tagLine = (state: State): string =>
  tag(`film-${state.show}`, [['film-id', state.film], ...attributes(state)], fallback(state));

function boxLine(state: State): string {
  const asked: Pairs = [
    ['class', `film-${state.show}`],
    ['data-film-id', state.film],
  ];
  return tag('div', [...asked, ...attributes(state, 'data-')], fallback(state));
}

function frameLine(state: State, {folder, frameWords}: Place): string {
  const query = new URLSearchParams({film: state.film, show: state.show, title: titleOf(state)});
  for (const [name, value] of attributesOf(state)) if (name !== 'without-heading') query.set(name, value);
  if (frameWords) query.set('source', frameWords);
  const height = shows.find(({show}) => show === state.show)?.height ?? 300;
  return tag(
    'iframe',
    [
      ['src', `${folder}embed.html?${query}`],
      ['title', titleOf(state)],
      ['width', '100%'],
      ['height', String(height)],
      ['style', 'border: 0; max-width: 600px'],
      ['frameborder', '0'],
      ['loading', 'lazy'],
    ],
    '',
  );
}

function shortcodeLine(state: State): string {
  const pairs = [['id', state.film], ...(state.show === 'card' ? [] : [['show', state.show]]), ...attributesOf(state)];
  const all = pairs.map(
    ([name, value = '']) => ` ${name}=${/^[\w.~-]+$/.test(value) ? value : `"${shortcode(value)}"`}`,
  );
  return `[film${all.join('')}]${shortcode(titleOf(state))}[/film]`;
}

const NO_PAGE = 'There is none for an id of your own: a link names its film by the address of its page.';
const NO_TOKENS = 'your own colours and sizes, which are the CSS above';

/** All forms, for what was chosen. */
export function snippetsOf(state: State, place: Place): Snippet[] {
  const page = pageOf(state.film);
  const link = page && linkOf(state, page);
  const address = link?.replace(/#film-card$/, '');
  const title = titleOf(state);
  // A box in a sentence would end it.
  const isInline = state.show === 'card' && state.looks.layout === 'inline';
  return [
    {
      id: 'tag',
      name: 'Tag',
      when: 'Where you can write HTML: your own pages, themes and templates. The first line stands once in a page.',
      cannot: `It carries everything but ${NO_TOKENS}.`,
      parts: [
        {what: 'The script, once in the page', code: scriptLine(place), where: ONCE},
        {what: 'The film, where it is to be', code: tagLine(state)},
      ],
    },
    {
      id: 'div',
      name: 'Box',
      when: 'Where an editor strips unknown tags but keeps classes and data attributes. The script stands in the theme.',
      cannot: `It carries what the tag does${isInline ? '; in a sentence take the link' : ''}.`,
      parts: [{what: 'The box', code: boxLine(state)}],
    },
    {
      id: 'link',
      name: 'Link',
      when: 'Where nothing but links is left of what you write; it survives everywhere. The script stands in the theme.',
      cannot: link
        ? 'It carries the options. The source is in the script’s line; your colours are in the CSS above.'
        : NO_PAGE,
      parts: link ? [{what: 'The link', code: tag('a', [['href', link]], html(title))}] : [],
    },
    {
      id: 'markdown',
      name: 'Markdown',
      when: 'In Hugo, Jekyll, Eleventy, Ghost and others that make links of Markdown. The script stands in the theme.',
      cannot: `The link carries the options${link ? '' : ', but an id of your own has no page to link to'}; the block of code, the id alone.`,
      parts: [
        ...(link ? [{what: 'The link, alone in its paragraph', code: `[${markdown(title)}](${link})`}] : []),
        {what: 'The block of code', code: `\`\`\`film-${state.show}\n${state.film}\n\`\`\``},
      ],
    },
    {
      id: 'wordpress',
      name: 'WordPress',
      when: 'With our plugin, for every role that may write. It brings the script; the source is chosen in its settings.',
      cannot: `${address ? '' : 'An id of your own goes into the shortcode only. '}Neither carries the source or your own colours: those go into the theme’s CSS.`,
      parts: [
        {what: 'The shortcode', code: shortcodeLine(state)},
        ...(address ? [{what: 'The address, alone on its line', code: address}] : []),
      ],
    },
    {
      id: 'iframe',
      name: 'Frame',
      when: 'Where frames are allowed and scripts are not. Frames fit their content only where you can also add the second line.',
      cannot: frameNote(state, place),
      parts: [
        {what: 'The frame', code: frameLine(state, place)},
        {
          what: 'The script that fits frames to their films',
          where: ONCE,
          code: tag(
            'script',
            [
              ['type', 'module'],
              ['src', `${place.folder}embed-host.js`],
            ],
            '',
          ),
        },
      ],
    },
  ];
}

function frameNote(state: State, {frameWords}: Place): string {
  const missing = [
    'your page’s type and colours',
    ...(state.tokens.size ? ['your CSS'] : []),
    ...(state.looks['without-heading'] ? ['“without heading”'] : []),
    ...(frameWords === undefined ? ['this source (keys and other sites’ records stay out of addresses)'] : []),
  ];
  return `It takes options only, and none of: ${missing.join(', ')}.`;
}

/** The style sheet for the tokens; empty without any. */
export const cssOf = (state: State): string => toCss(`film-${state.show}`, state.tokens);

/** What is to be said of an id and a source that do not go together. */
export function mismatch({film, source, show}: State): string {
  const kind = kindOf(film);
  if (source === 'samples' && !sampleOf(film)) return 'None of this site’s sample films has this id.';
  if (source === 'files' || source === 'samples') return '';
  if (kind === 'own') return 'An id of your own is known only to files of your own.';
  if (kind === 'tmdb' && source !== 'tmdb') return 'This is TMDB’s number of the film: only TMDB knows it.';
  if (kind === 'wikidata' && source === 'omdb') return 'OMDb does not know Wikidata’s ids: Wikidata alone will answer.';
  return lackOf(show, source);
}

/** What a source never has of a film, so that the element stays empty. OMDb's films are filled up from Wikidata. */
function lackOf(show: string, source: Source): string {
  if (source === 'schema-org')
    return ['photos', 'boxoffice', 'related'].includes(show)
      ? 'JSON-LD has nothing of this that is read: this stays empty. Take TMDB, or files of your own.'
      : '';
  if (source !== 'wikidata' && source !== 'omdb') return '';
  if (show === 'photos') return 'At most one photo.';
  const name = source === 'omdb' ? 'Neither OMDb nor Wikidata' : 'Wikidata';
  if (show !== 'reviews' && show !== 'videos') return '';
  return `${name} has ${source === 'omdb' ? '' : 'no '}${show}: this stays empty. Take TMDB, or files of your own.`;
}
