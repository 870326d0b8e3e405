import {html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {Film, Link} from '../../film/index.js';
import {formatDate} from '../../i18n/date.js';
import {linksWords} from '../../i18n/english/links.js';
import {addEnglish, type MessageKey, type Text} from '../../i18n/index.js';
import {countryName} from '../../i18n/names.js';
import {FilmSection} from '../base/film-section.js';
import {bar, heading} from '../base/templates.js';
import {filmLinksStyles} from './film-links.styles.js';
import {groupLinks, linkText, offerOf, rowsOf, type LinkGroup} from './link-groups.js';

/** How many links of a group are shown at first: those for the reader's country, or a few where there are none. */
const ownLinks = 50;
const firstLinks = 6;
const moreLinks = 50;

/**
 * Where a film leads to: where to watch it, shops to search, where to mend its record, its sites. Links of text, that
 * open in place of the page.
 *
 * @summary Where to watch one film, shops to search, "Contribute to this page", official and other sites.
 * @tagname film-links
 *
 * @csspart disclosure - That the page is paid for what is bought there.
 * @csspart group - Links that belong together, with their heading where there is more than one group.
 * @csspart place - For which country the links below it are, and when that was known.
 * @csspart offer - How the film is offered.
 * @csspart list - The links of one offer, or of a group.
 * @csspart item - One of them.
 * @csspart provider - The link itself, named after where it leads.
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

  protected override emptyText(text: Text): string {
    return text.t('noLinks');
  }

  protected override renderContent({language}: Film, text: Text): TemplateResult {
    const disclosure = this.disclosure || (this.affiliate ? text.t('affiliate') : '');
    return html`${
      disclosure && this.#groups.some(([, links]) => links.some(isShop))
        ? html`<p class="header muted small" part="disclosure">${disclosure}</p>`
        : nothing
    }
      <div class="groups">${this.#groups.map((group) => this.#renderGroup(group, !!disclosure, language, text))}</div>`;
  }

  protected override renderContentSkeleton(): TemplateResult {
    return html`<div class="group">
      <p class="small">${bar('Stream · United States')}</p>
      ${bar('Provider, provider')}
    </div>`;
  }

  #renderGroup([title, links]: LinkGroup, isPaid: boolean, language: string | undefined, text: Text): TemplateResult {
    const {region} = new Intl.Locale(text.locale).maximize();
    const own = links.filter(({country = region}) => country === region).length;
    const limit = (Math.min(own, ownLinks) || firstLinks) + this.more;
    const shown = rowsOf(links, region).flat().slice(0, limit);
    let said = '';
    return html`<div class="group" part="group">
      ${this.#groups.length > 1 ? heading(this.level + 1, text.t(title)) : nothing}
      ${rowsOf(shown, region).map((row) => {
        const {country, asOf} = row[0]!;
        const offer = offerOf(row[0]!);
        const before = said;
        said = [country && countryName(text, country), asOf && text.t('asOf', formatDate(text, asOf, 'short'))]
          .filter(Boolean)
          .join(' · ');
        return html`${said && said !== before ? html`<p class="muted small" part="place">${said}</p>` : nothing}
          <div class="row">
            ${offer ? html`<span class="muted small" part="offer">${text.t(offer as MessageKey)}</span>` : nothing}
            <ul part="list">
              ${row.map((link) => this.#renderLink(link, isPaid, language, text))}
            </ul>
          </div>`;
      })}
      ${this.renderMore(links.length > limit, moreLinks, 'a', text)}
    </div>`;
  }

  #renderLink(link: Link, isPaid: boolean, language: string | undefined, text: Text): TemplateResult {
    const words = linkText(link, text);
    return html`<li part="item">
      <a
        class="link"
        part="link provider"
        href=${link.url}
        rel="noopener noreferrer ugc ${isPaid && isShop(link) ? 'sponsored' : ''}"
        ><bdi lang=${(words === link.label && language) || nothing}>${words}</bdi></a
      >
    </li>`;
  }
}

/** Whether the page may be paid for what is bought there. */
const isShop = ({kind}: Link): boolean => kind === 'search' || kind === 'buy';

declare global {
  interface HTMLElementTagNameMap {
    'film-links': FilmLinks;
  }
}
