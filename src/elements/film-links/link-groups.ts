import type {Film, Link} from '../../film/index.js';
import {formatDate} from '../../i18n/date.js';
import type {MessageKey, Text} from '../../i18n/index.js';
import {countryName} from '../../i18n/names.js';

/** Links that belong together, under the title of what they are. */
export type LinkGroup = readonly [title: MessageKey, links: readonly Link[]];

const groups = {whereToWatch: 'watch buy', shops: 'search', contribute: 'contribute', elsewhere: 'official source'};

/** What sources label their offers with, in the order in which these are shown. */
const offers: readonly (string | undefined)[] = ['stream', 'free', 'ads', 'rent', 'buy'];

/** The links of these kinds, or of all; and with them the sites that know a film by its IMDb id. */
export function groupLinks({id, links = []}: Film, chosen: string | undefined): LinkGroup[] {
  const sameId: Link[] = [
    {kind: 'source', label: 'IMDb', url: `https://www.imdb.com/title/${id}/`},
    {kind: 'source', label: 'Letterboxd', url: `https://letterboxd.com/imdb/${id}/`},
  ];
  const more = sameId.filter(({url}) => /^tt\d+$/.test(id) && !links.some((link) => url.startsWith(link.url)));
  return Object.entries(groups)
    .map(([title, kinds]): LinkGroup => {
      const asked = kinds.split(' ').filter((kind) => !chosen || chosen.includes(kind));
      return [title as MessageKey, asked.flatMap((kind) => [...links, ...more].filter((link) => link.kind === kind))];
    })
    .filter(([, {length}]) => length);
}

/** How a film is offered by a link: `stream` or `buy` where its label says nothing of that. */
const offerOf = ({kind, label}: Link): string | undefined =>
  kind === 'watch' || kind === 'buy' ? (offers.includes(label) ? label : kind === 'buy' ? kind : 'stream') : undefined;

/** First the links for the reader's country or for all, then country by country; offer by offer. */
export function ownFirst(links: readonly Link[], region: string | undefined): readonly Link[] {
  const rank = (link: Link): string => (isFor(region, link) ? '' : link.country) + `${offers.indexOf(offerOf(link))}`;
  return links.toSorted((a, b) => rank(a).localeCompare(rank(b)));
}

export const isFor = (region: string | undefined, {country = region}: Link): boolean => country === region;

/** `Stream · United States · as of Nov 2025`, as far as it is known. */
export function offerText(link: Link, text: Text): string {
  const {country, asOf} = link;
  const offer = offerOf(link);
  const notes = [
    offer && text.t(offer as MessageKey),
    country && countryName(text, country),
    asOf && text.t('asOf', formatDate(text, asOf, 'short')),
  ];
  return notes.filter(Boolean).join(' · ');
}

/** What a link says: its label, unless that is an offer; else where it leads. */
export function linkText({kind, url, label, provider}: Link, text: Text): string {
  const site = provider ?? new URL(url).hostname;
  if (kind === 'search' && provider) return text.t('searchOn', site);
  if (label && !offers.includes(label)) return label;
  return kind === 'contribute' ? text.t('editOn', site) : kind === 'official' ? text.t('officialSites', 1) : site;
}
