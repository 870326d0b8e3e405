import {html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Film, Link} from '../../film/index.js';
import {linksWords} from '../../i18n/english/links.js';
import {addEnglish, type Text} from '../../i18n/index.js';
import {FilmSection} from '../base/film-section.js';
import {heading} from '../base/templates.js';
import {filmLinksStyles} from './film-links.styles.js';
import {groupLinks, isFor, linkText, offerText, ownFirst, type LinkGroup} from './link-groups.js';

/** How many links of a group are shown at first: those for the reader's country, or a few where there are none. */
const ownLinks = 50;
const firstLinks = 6;

/**
 * Where a film leads to: where to watch it, shops to search, where to mend its record, its sites. Links of text, that
 * open in place of the page.
 *
 * @summary Where to watch one film, shops to search, "Contribute to this page", official and other sites.
 * @tagname film-links
 *
 * @csspart disclosure - That the page is paid for what is bought there.
 * @csspart group - Links that belong together, with their heading where there is more than one group.
 * @csspart offer - How the film is offered, where, and as of when, over the links that it is about.
 * @csspart list - The links of one offer, or of a group.
 */
export class FilmLinks extends FilmSection {
  static override styles: CSSResultGroup = [FilmSection.styles, filmLinksStyles];

  static override properties: PropertyDeclarations = {
    ...FilmSection.properties,
    kinds: {},
    disclosure: {},
    affiliate: {type: Boolean},
  };

  /** Which kinds of links to show, parted by spaces; all, if not given: `watch buy search contribute official source`. */
  declare kinds: string | undefined;

  /** What the page has to say of being paid for what is bought, in its own words; its links to shops are marked too. */
  declare disclosure: string | undefined;

  /** Says in our words that the page is paid for what is bought, and marks its links to shops. */
  declare affiliate: boolean | undefined;

  protected override readonly topic = 'links';

  #groups: readonly LinkGroup[] = [];

  constructor() {
    super();
    addEnglish(linksWords);
  }

  /** That of its group, where there is only one. */
  protected override titleText(text: Text): string {
    const [one, other] = this.#groups;
    return text.t(other || !one ? 'links' : one[0]);
  }

  protected override isEmpty(film: Film): boolean {
    this.#groups = groupLinks(film, this.kinds);
    return !this.#groups.length;
  }

  protected override renderContent({language}: Film, text: Text): TemplateResult {
    const {region} = new Intl.Locale(text.locale).maximize();
    const disclosure = this.disclosure || (this.affiliate ? text.t('affiliate') : '');
    const renderLink = (link: Link) => {
      const words = linkText(link, text);
      return html`<li>
        <a
          class="link"
          part="link"
          href=${link.url}
          rel="noopener noreferrer ugc ${disclosure && isShop(link) ? 'sponsored' : ''}"
          ><bdi lang=${(words === link.label && language) || nothing}>${words}</bdi></a
        >
      </li>`;
    };
    const renderGroup = ([title, links]: LinkGroup) => {
      const own = links.filter((link) => isFor(region, link)).length;
      const limit = (Math.min(own, ownLinks) || firstLinks) + this.more;
      const rows = new Map<string, Link[]>();
      for (const link of ownFirst(links, region).slice(0, limit)) {
        const offer = offerText(link, text);
        rows.set(offer, [...(rows.get(offer) ?? []), link]);
      }
      return html`<div part="group">
        ${this.#groups.length > 1 ? heading(this.level + 1, text.t(title)) : nothing}
        ${[...rows].map(
          ([offer, row]) =>
            html`${offer && html`<p class="muted small" part="offer">${offer}</p>`}
              <ul part="list">
                ${row.map(renderLink)}
              </ul>`,
        )}
        ${this.renderMore(links.length - limit, text)}
      </div>`;
    };
    return html`${
      disclosure && this.#groups.some(([, links]) => links.some(isShop))
        ? html`<p class="header muted small" part="disclosure">${disclosure}</p>`
        : nothing
    }
      <div class="groups">${this.#groups.map(renderGroup)}</div>`;
  }
}

/** Whether the page may be paid for what is bought there. */
const isShop = ({kind}: Link): boolean => kind === 'search' || kind === 'buy';

declare global {
  interface HTMLElementTagNameMap {
    'film-links': FilmLinks;
  }
}
