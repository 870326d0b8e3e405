import {css} from 'lit';

export const filmReviewsStyles = css`
  .far {
    min-block-size: 48em;
  }
  .histogram,
  .tools {
    display: flex;
    gap: 0.5em;
    margin-block-end: calc(var(--_space) * 1.2);
  }
  .histogram {
    align-items: end;
    gap: 3px;
    block-size: 6em;
    max-inline-size: 22em;
    text-align: center;
  }
  .histogram > * {
    display: flex;
    flex: 1;
    flex-direction: column-reverse;
    min-inline-size: 0;
  }
  /* A border: it is seen in forced colours, and printed. */
  .bar::after {
    content: '';
    display: block;
    border-block-end: calc(var(--_share) * 3em) solid
      var(--film-accent, color-mix(in oklab, currentColor 66%, transparent));
  }
  .tools {
    flex-wrap: wrap;
  }
  .select {
    display: grid;
    flex: 0 1 13em;
    align-items: center;
  }
  .select > * {
    grid-area: 1 / 1;
  }
  .select .icon {
    justify-self: end;
    margin-inline-end: 0.8em;
    pointer-events: none;
  }
  select {
    appearance: none;
    inline-size: 100%;
    padding-inline-end: 2em !important;
    text-overflow: ellipsis;
  }
  /* The list opens in the system's colours, whatever the page's are. */
  option {
    background: Canvas;
    color: CanvasText;
  }
  .reviews {
    display: grid;
    inline-size: 100%;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.6);
  }
  .review {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 0.45em;
  }
  .review > * {
    max-inline-size: 100%;
  }
  .review + .review {
    border-block-start: 1px solid var(--_border);
    padding-block-start: calc(var(--_space) * 1.6);
  }
  .review.later {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 18em;
  }
  .review .heading {
    font-size: 1.125em;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .byline {
    display: flex;
    gap: 0.1em 0.6em;
    white-space: nowrap;
  }
  .author {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .byline > * + *::before {
    content: '·';
    margin-inline-end: 0.6em;
    color: var(--_muted);
  }
  .text {
    --_lines: var(--film-review-lines, 6);
    max-inline-size: var(--film-measure, 66ch);
    inline-size: 100%;
    line-height: var(--film-prose-line-height, 1.65);
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .text p {
    white-space: pre-line;
  }
  .text p + p {
    margin-block-start: 0.85em;
  }
  .clamp {
    max-block-size: calc(var(--_lines) * 1lh);
    overflow: hidden;
  }
  .clamp.cut {
    mask-image: linear-gradient(#000 calc(100% - 2.4lh), transparent);
  }
  [aria-expanded='true'] > .icon {
    rotate: 180deg;
  }
  [aria-pressed='true'] {
    border-color: currentColor;
    background: var(--_fill);
  }
  .end,
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1em;
  }
  .header > .end {
    min-block-size: 24px;
  }
  .end > :empty {
    position: absolute;
  }
  .foot {
    align-items: baseline;
  }
  @container film (max-width: 16em) {
    .byline {
      flex-wrap: wrap;
    }
  }
  @container film (max-width: 24em) {
    .text {
      hyphens: auto;
    }
    .select {
      flex: 1 1 8em;
    }
    .count:has(+ slot > *) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .clamp.cut {
      mask: none;
    }
  }
  @media print {
    .tools {
      display: none;
    }
    .clamp {
      max-block-size: none;
      mask: none !important;
    }
  }
`;
