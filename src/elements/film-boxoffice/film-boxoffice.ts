import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {summarizeBoxOffice} from '../../film/box-office.js';
import type {Film, Gross, Money} from '../../film/index.js';
import {formatDate} from '../../i18n/date.js';
import {boxOfficeWords} from '../../i18n/english/box-office.js';
import {addEnglish, type Text} from '../../i18n/index.js';
import {formatMoney} from '../../i18n/money.js';
import {countryName} from '../../i18n/names.js';
import {FilmSection} from '../base/film-section.js';
import {bar} from '../base/templates.js';
import {filmBoxOfficeStyles} from './film-boxoffice.styles.js';

/** How many areas are shown before the reader asks for more. */
const firstAreas = 6;

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

  protected override readonly topic = 'boxOffice';

  constructor() {
    super();
    addEnglish(boxOfficeWords);
  }

  protected override renderContent({boxOffice = {}}: Film, text: Text): TemplateResult {
    const {budget, isComparable, worldwide, domestic, international, multiple, opening, areas, others, scale} =
      summarizeBoxOffice(boxOffice);
    this.toggleState('has-international', !!international);
    const nameOf = ({area}: Gross) => countryName(text, area);
    const money = (figure?: Money) => (figure ? formatMoney(text, figure) : text.t('notReported'));
    const gross = worldwide ?? domestic ?? areas[0];
    const hero = renderFact(
      gross === worldwide ? text.t('worldwideGross') : text.t('gross', nameOf(gross!)),
      renderValue(money(gross)),
      gross?.asOf && text.t('asOf', formatDate(text, gross.asOf)),
      multiple && renderMultiple(text.t('timesBudget', text.number(multiple, {maximumFractionDigits: 1}))),
    );
    const parts: readonly Money[] | undefined = worldwide && domestic && international && [domestic, international];
    const grosses = [worldwide, parts ? undefined : domestic, ...areas.slice(0, firstAreas + this.more)];
    const row = (label: unknown, figure?: Money, segments: readonly (Money | undefined)[] = [figure]) =>
      renderRow(
        label,
        money(figure),
        segments.map((segment) => (segment ? segment.amount / scale : 0)),
      );
    const chart = html`<dl>
        ${row(
          [text.t('budget'), budget?.estimated ? html` <span class="muted">${text.t('estimated')}</span>` : nothing],
          budget,
          isComparable ? [budget] : [],
        )}
        ${grosses.map((gross) => gross && row(nameOf(gross), gross, gross === worldwide ? parts : undefined))}
      </dl>
      ${this.renderMore(areas.length - firstAreas - this.more, text)}
      ${
        parts
          ? html`<p class="legend spread small" part="legend">
              ${parts.map((part, i) => {
                const share = part.amount / worldwide!.amount;
                return share
                  ? html`<span
                      ><span class="segment swatch ${i ? 'second' : ''}" aria-hidden="true"></span
                      >${i ? text.t('international') : nameOf(domestic!)} ${share < 1 ? money(part) : ''}
                      ${text.number(share, {style: 'percent'})}</span
                    >`
                  : nothing;
              })}
            </p>`
          : nothing
      }`;
    const facts = [
      renderFact(
        text.t('openingWeekend'),
        money(opening),
        opening && nameOf(opening),
        opening?.date && formatDate(text, opening.date, 'short'),
        opening?.theatres && text.t('theatres', opening.theatres),
      ),
      ...others.map((gross) => renderFact(text.t('gross', nameOf(gross)), money(gross))),
    ];
    return html`${renderFigures(hero, chart, facts)}<slot name="note"></slot>`;
  }

  protected override renderContentSkeleton(): TemplateResult {
    const figure = bar('$00,000,000');
    const row = renderRow(figure, figure, [0]);
    return renderFigures(
      renderFact(figure, renderValue(figure), renderMultiple(figure)),
      html`<dl>${row}${row}</dl>
        <p class="legend small">${figure}</p>`,
      renderFact(figure, figure, figure),
    );
  }
}

const renderValue = (figure: unknown) => html`<span class="heading value" part="value">${figure}</span>`;
const renderMultiple = (words: unknown) => html`<span class="multiple strong" part="multiple">${words}</span>`;

/** A figure below its label, and what else is known of it. */
const renderFact = (label: unknown, figure: unknown, ...notes: readonly unknown[]): TemplateResult =>
  html`<div>
    <dt class="muted small">${label}</dt>
    <dd class="strong">${figure}</dd>
    <dd class="muted small">${notes.map((note) => (note ? html`<bdi class="item">${note}</bdi> ` : nothing))}</dd>
  </div>`;

/** A figure beside its label, and its bar: parts of the longest there is. */
const renderRow = (label: unknown, figure: unknown, shares: readonly number[]): TemplateResult =>
  html`<div class="row spread small" part="row">
    <dt>${label}</dt>
    <dd class="strong">${figure}</dd>
    ${
      shares.length
        ? html`<dd class="track" part="track" aria-hidden="true">${shares.map(renderSegment)}</dd>`
        : nothing
    }
  </div>`;

/** Its share goes through CSSOM, since a strict CSP allows no style attributes. */
const renderSegment = (share: number, index: number) =>
  share
    ? html`<span class="segment ${index ? 'second' : ''}" part="segment" .style="--_share:${share}"></span>`
    : nothing;

const renderFigures = (hero: unknown, chart: unknown, facts: unknown): TemplateResult =>
  html`<div class="figures">
    <dl>${hero}</dl>
    <div class="chart" part="chart">${chart}</div>
    <dl class="facts grid" part="facts">${facts}</dl>
  </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'film-boxoffice': FilmBoxOffice;
  }
}
