import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {summarizeBoxOffice, type BoxOfficeSummary} from '../../film/box-office.js';
import type {Film, Money, Opening} from '../../film/index.js';
import {formatDate} from '../../i18n/date.js';
import {boxOfficeWords} from '../../i18n/english/box-office.js';
import {addEnglish, type Text} from '../../i18n/index.js';
import {formatMoney} from '../../i18n/money.js';
import {countryName} from '../../i18n/names.js';
import {FilmSection} from '../base/film-section.js';
import {bar} from '../base/templates.js';
import {filmBoxOfficeStyles} from './film-boxoffice.styles.js';

/** How many areas are shown before the reader asks for more, and with each "Show more". */
const firstAreas = 6;
const moreAreas = 50;

/**
 * What a film cost and what it took, drawn to one scale.
 *
 * @summary Budget, opening weekend, gross by area and worldwide of one film.
 * @tagname film-boxoffice
 *
 * @slot note - Below the figures, such as where they come from.
 *
 * @csspart value - The figure that stands for the film: the worldwide gross, or the largest known.
 * @csspart multiple - How many times its budget the film took.
 * @csspart chart - The bars.
 * @csspart row - A bar with its label and figure.
 * @csspart track - The ground of a bar.
 * @csspart segment - What is filled of a bar.
 * @csspart legend - What the segments of the worldwide bar are.
 * @csspart facts - Opening weekend, and figures that fit on no common scale.
 *
 * @cssstate has-international - Both the United States' and the worldwide gross are known, so shares are shown.
 *
 * @cssproperty [--film-accent=66% of the text colour] - The bars.
 */
export class FilmBoxOffice extends FilmSection {
  static override styles: CSSResultGroup = [FilmSection.styles, filmBoxOfficeStyles];

  constructor() {
    super();
    addEnglish(boxOfficeWords);
  }

  protected override titleText(text: Text): string {
    return text.t('boxOffice');
  }

  protected override isEmpty({boxOffice}: Film): boolean {
    return !boxOffice;
  }

  protected override emptyText(text: Text): string {
    return text.t('noFigures');
  }

  protected override renderContent({boxOffice = {}}: Film, text: Text): TemplateResult {
    const summary = summarizeBoxOffice(boxOffice);
    this.toggleState('has-international', !!summary.international);
    return html`<div class="figures">
        ${this.#renderHero(summary, text)} ${this.#renderChart(summary, text)} ${this.#renderFacts(summary, text)}
      </div>
      <slot name="note"></slot>`;
  }

  protected override renderContentSkeleton(): TemplateResult {
    const row = html`<div class="row small">${bar('Worldwide')}${bar('$00,000,000')}<span class="track"></span></div>`;
    return html`<div class="figures">
      <div class="hero">
        <div>
          <p class="small">${bar('Worldwide gross')}</p>
          <p class="value">${bar('$00,000,000')}</p>
        </div>
        <p class="multiple small">${bar('0.0× budget')}</p>
      </div>
      <div class="chart">
        <div class="rows">${row}${row}</div>
        <p class="legend small">${bar('United States 100%')}</p>
      </div>
      <div class="facts">
        <div>
          <p class="small">${bar('Opening weekend')}</p>
          <p>${bar('$00,000')}</p>
          <p class="small">${bar('United States, Jan 1, 2000')}</p>
        </div>
      </div>
    </div>`;
  }

  protected override updated(): void {
    super.updated();
    // Through CSSOM, since a strict CSP allows no style attributes.
    for (const segment of this.renderRoot.querySelectorAll<HTMLElement>('[data-share]'))
      segment.style.setProperty('--_share', segment.dataset['share'] ?? '0');
  }

  #renderHero({worldwide, domestic, areas, multiple}: BoxOfficeSummary, text: Text): TemplateResult {
    const gross = worldwide ?? domestic ?? areas[0];
    const label =
      !gross || gross === worldwide ? text.t('worldwideGross') : text.t('gross', countryName(text, gross.area));
    return html`<div class="hero">
      <div>
        <p class="muted small">${label}</p>
        <p class="value" part="value">${gross ? formatMoney(text, gross) : text.t('notReported')}</p>
        ${gross?.asOf ? html`<p class="muted small">${text.t('asOf', formatDate(text, gross.asOf))}</p>` : nothing}
      </div>
      ${
        multiple
          ? html`<p class="multiple small" part="multiple">
            ${text.t('timesBudget', text.number(multiple, {maximumFractionDigits: 1}))}
          </p>`
          : nothing
      }
    </div>`;
  }

  #renderChart(summary: BoxOfficeSummary, text: Text): TemplateResult {
    const {budget, worldwide, domestic, international, areas, scale} = summary;
    const shared = worldwide && domestic && international;
    const segments = shared ? [domestic, international] : [worldwide];
    const shown = areas.slice(0, firstAreas + this.more);
    return html`<div class="chart" part="chart">
      <dl class="rows">
        ${this.#renderRow(
          html`${text.t('budget')} ${budget?.estimated ? html`<span class="muted">${text.t('estimated')}</span>` : nothing}`,
          budget,
          summary.isComparable ? [budget] : [],
          scale,
          text,
        )}
        ${worldwide ? this.#renderRow(text.t('worldwide'), worldwide, segments, scale, text) : nothing}
        ${domestic && !shared ? this.#renderRow(countryName(text, domestic.area), domestic, [domestic], scale, text) : nothing}
        ${shown.map((gross) => this.#renderRow(countryName(text, gross.area), gross, [gross], scale, text))}
      </dl>
      ${this.renderMore(shown.length < areas.length, moreAreas, '.row', text)}
      ${
        shared
          ? html`<p class="legend small" part="legend">
            ${this.#renderShare(countryName(text, domestic.area), domestic, worldwide, text)}
            ${
              international.amount
                ? this.#renderShare(text.t('international'), international, worldwide, text, 'second')
                : nothing
            }
          </p>`
          : nothing
      }
    </div>`;
  }

  #renderRow(
    label: unknown,
    figure: Money | undefined,
    segments: readonly (Money | undefined)[],
    scale: number,
    text: Text,
  ) {
    return html`<div class="row small" part="row">
      <dt>${label}</dt>
      <dd class="strong">${figure ? formatMoney(text, figure) : text.t('notReported')}</dd>
      ${
        segments.length
          ? html`<dd class="track" part="track" aria-hidden="true">
            ${segments.map((segment, i) =>
              segment?.amount
                ? html`<span class="segment ${i ? 'second' : ''}" part="segment" data-share=${segment.amount / scale}></span>`
                : nothing,
            )}
          </dd>`
          : nothing
      }
    </div>`;
  }

  #renderShare(label: string, part: Money, whole: Money, text: Text, className = ''): TemplateResult {
    const isAll = part.amount === whole.amount;
    return html`<span
      ><span class="swatch ${className}" aria-hidden="true"></span><span class="muted">${label}</span>
      ${isAll ? nothing : html`<span class="strong">${formatMoney(text, part)}</span>`}
      <span class=${isAll ? 'strong' : 'muted'}>${text.number(part.amount / whole.amount, {style: 'percent'})}</span></span
    >`;
  }

  #renderFacts({opening, others}: BoxOfficeSummary, text: Text): TemplateResult {
    return html`<dl class="facts" part="facts">
      <div>
        <dt class="muted small">${text.t('openingWeekend')}</dt>
        <dd>
          <span class="strong">${opening ? formatMoney(text, opening) : text.t('notReported')}</span>
          ${opening ? html`<p class="muted small">${this.#describeOpening(opening, text)}</p>` : nothing}
        </dd>
      </div>
      ${others.map(
        (gross) => html`<div>
          <dt class="muted small">${text.t('gross', countryName(text, gross.area))}</dt>
          <dd class="strong">${formatMoney(text, gross)}</dd>
        </div>`,
      )}
    </dl>`;
  }

  #describeOpening({area, date, theatres}: Opening, text: Text): string {
    const parts = [
      countryName(text, area),
      date && formatDate(text, date, 'short'),
      theatres && text.t('theatres', theatres),
    ];
    return parts.filter(Boolean).join(' · ');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'film-boxoffice': FilmBoxOffice;
  }
}
