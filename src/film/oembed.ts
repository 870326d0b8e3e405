import type {Film, Image} from './schema.js';

/** What a site says of a frame with a film, to who asks for it: https://oembed.com, of the type `rich`. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name?: string;
  readonly provider_url?: string;
  /** Seconds for which this may be kept. */
  readonly cache_age: number;
  /** The frame. */
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

export interface OEmbedOptions {
  /**
   * The address of `embed.html`, with all that the frame is told but the film and its title:
   * `https://blog.example/film-elements/embed.html?source=/films/{id}.json&show=card`.
   */
  readonly embed: string;
  /** Of the site that has it. */
  readonly providerName?: string | undefined;
  readonly providerUrl?: string | undefined;
  /** In pixels; 600 if not given, 400 high. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** What the one who asks has room for, in pixels. */
  readonly maxwidth?: number | undefined;
  readonly maxheight?: number | undefined;
  /** Seconds; a day if not given. */
  readonly cacheAge?: number | undefined;
}

/** Below this height a card is one row, which needs no more than {@link ROW}. */
const CARD = 320;
const ROW = 130;

const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** The poster, or the largest of its sizes that there is room for; undefined where its size is not known. */
function thumbnailOf(poster: Image | undefined, maxwidth: number, maxheight: number): Partial<OEmbed> | undefined {
  const {url, width, height, sources = []} = poster ?? {};
  if (!url || !width || !height) return undefined;
  const heightOf = (wide: number): number => Math.round((wide * height) / width);
  const [largest] = [{url, width}, ...sources]
    .filter((one) => one.url.startsWith('http') && one.width <= maxwidth && heightOf(one.width) <= maxheight)
    .sort((a, b) => b.width - a.width);
  return (
    largest && {
      thumbnail_url: largest.url,
      thumbnail_width: largest.width,
      thumbnail_height: heightOf(largest.width),
    }
  );
}

/** A film as oEmbed, for who embeds a page of it: a frame of `embed.html`, no larger than there is room. */
export function toOEmbed(film: Film, options: OEmbedOptions): OEmbed {
  const {id, title, poster} = film;
  const {embed, providerName, providerUrl, cacheAge = 86_400, maxwidth = Infinity, maxheight = Infinity} = options;
  const address = new URL(embed);
  const {searchParams: query} = address;
  const isCard = (query.get('show') ?? 'card') === 'card';
  const wanted = Math.min(options.height ?? 400, maxheight);
  if (isCard && wanted < CARD && !query.has('layout')) query.set('layout', 'compact');
  const isRow = isCard && query.get('layout') === 'compact';
  query.set('film', id);
  query.set('title', title);
  const width = Math.floor(Math.min(options.width ?? 600, maxwidth));
  const height = Math.floor(isRow ? Math.min(wanted, ROW) : wanted);
  const attributes = {src: address.href, title, width, height, frameborder: 0};
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escape(String(value))}"`);
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(providerName && {provider_name: providerName}),
    ...(providerUrl && {provider_url: providerUrl}),
    cache_age: cacheAge,
    html: `<iframe ${written.join(' ')}></iframe>`,
    width,
    height,
    ...thumbnailOf(poster, maxwidth, maxheight),
  };
}

/** What tells of it in the head of the page that has the film; `address` is where the oEmbed is. */
export const oEmbedLink = (address: string, title: string): string =>
  `<link rel="alternate" type="application/json+oembed" href="${escape(address)}" title="${escape(title)}">`;
