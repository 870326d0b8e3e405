import type {Film, Link} from '../../film/index.js';
import type {MessageKey, Text} from '../../i18n/index.js';

/** Links that belong together, under the title of what they are. */
export type LinkGroup = readonly [title: MessageKey, links: readonly Link[]];

const groups: readonly (readonly [title: MessageKey, ...kinds: Link['kind'][]])[] = [
  ['whereToWatch', 'watch', 'buy'],
  ['shops', 'search'],
  ['contribute', 'contribute'],
  ['elsewhere', 'official', 'source'],
];

/** What sources label their offers with, in the order in which these are shown. */
const offers: readonly (string | undefined)[] = ['stream', 'free', 'ads', 'rent', 'buy'];

/** The links of these kinds, or of all, each once; and with them the sites that know a film by its IMDb id. */
export function groupLinks({id, links = []}: Film, chosen: string | undefined): LinkGroup[] {
  const sameId = [
    ['IMDb', 'www.imdb.com/title'],
    ['Letterboxd', 'letterboxd.com/imdb'],
  ].map(([label, path]) => ({kind: 'source', label, url: `https://${path}/${id}/`}) as Link);
  const all = [...(/^tt\d+$/.test(id) ? sameId : []), ...links];
  return groups
    .map(([title, ...kinds]) => {
      const own = kinds.flatMap((one) => all.filter(({kind}) => kind === one && (!chosen || chosen.includes(kind))));
      return [title, [...new Map(own.map((link) => [keyOf(link), link])).values()]] as const;
    })
    .filter(([, {length}]) => length);
}

/** Of two links to one address the later stands; but all offers of a country may have one address. */
const keyOf = (link: Link): string => [link.url.replace(/\/$/, ''), link.provider, link.country, offerOf(link)].join();

/** How a film is offered by a link: `stream` or `buy` where its label says nothing of that. */
export const offerOf = ({kind, label}: Link): string | undefined =>
  kind === 'watch' || kind === 'buy' ? (offers.includes(label) ? label : kind === 'buy' ? kind : 'stream') : undefined;

/** Links in rows: first those for the reader's country or for all, then country by country; one row for each offer. */
export function rowsOf(links: readonly Link[], region: string | undefined): (readonly Link[])[] {
  const rows = new Map<string, Link[]>();
  for (const link of links) {
    const {country = region, asOf} = link;
    const place = [country === region ? '' : country, offers.indexOf(offerOf(link)), asOf].join();
    rows
      .set(place, rows.get(place) ?? [])
      .get(place)!
      .push(link);
  }
  return [...rows].sort().map(([, row]) => row);
}

/** What a link says: its label, unless that is an offer; else where it leads. */
export function linkText({kind, url, label, provider}: Link, text: Text): string {
  const site = provider ?? new URL(url).hostname;
  if (kind === 'search' && provider) return text.t('searchOn', site);
  if (label && !offers.includes(label)) return label;
  return kind === 'contribute' ? text.t('editOn', site) : kind === 'official' ? text.t('officialSites', 1) : site;
}
