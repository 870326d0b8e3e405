import {css} from 'lit';

export const filmCardStyles = css`
  .far {
    min-block-size: 16em;
  }
  :host([layout='compact']) .far {
    min-block-size: 5.8em;
  }
  :host([layout='inline']) .far {
    display: contents;
  }
  .card {
    --_lines: var(--film-plot-lines, 6);
    display: grid;
    grid-template:
      'poster head' auto
      'body body' auto
      'foot foot' auto / auto minmax(0, 1fr);
    gap: calc(var(--_space) * 0.25) var(--_space);
    align-items: start;
  }
  .poster {
    grid-area: poster;
    container: poster / inline-size;
    inline-size: var(--film-poster-width, 5.25em);
    aspect-ratio: 2 / 3;
    overflow: hidden;
    border-radius: var(--_media-radius);
    background: var(--_fill);
    outline: 1px solid var(--_border);
    outline-offset: -1px;
  }
  .image,
  ::slotted([slot='poster']) {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .cover {
    block-size: 100%;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    padding: 9cqi;
    background: linear-gradient(165deg, #0000, var(--_fill));
    color: var(--_muted);
    font-family: var(--film-heading-font, inherit);
    font-size: max(11cqi, 10px);
    line-height: 1.12;
  }
  .cover-year {
    border-block-start: 1px solid var(--_border);
    padding-block-start: 0.4em;
  }
  .clamp {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }
  .head {
    grid-area: head;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.3em;
  }
  .title {
    padding-block-end: 0.1em;
    font-size: 1.1875em;
  }
  .title a,
  .inline {
    text-decoration: none;
  }
  .title a:hover,
  a.inline:hover {
    text-decoration: underline 0.06em;
    text-underline-offset: 0.14em;
  }
  /* The whole card is the target of the link in its heading. */
  .title a::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }
  .title a:focus-visible {
    outline: none;
  }
  .title a:focus-visible::after {
    outline: var(--_focus);
    outline-offset: 1px;
  }
  .year,
  .best {
    font-weight: 400;
    color: var(--_muted);
    white-space: nowrap;
  }
  .certificate {
    border: 1px solid;
    border-radius: 0.3em;
    padding-inline: 0.4em;
    font-size: 0.9em;
    margin-inline-end: 0.3em;
  }
  .rating {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
  }
  .rating-value {
    font-size: 1.0625em;
    white-space: nowrap;
  }
  .best {
    font-size: 0.8em;
  }
  .full {
    display: none;
  }
  .body {
    grid-area: body;
    margin-block-start: 0.5em;
    max-inline-size: var(--film-measure, 66ch);
  }
  .plot {
    -webkit-line-clamp: var(--_lines);
    /* A short plot takes the room of a long one: what stands below the card does not move when it comes. */
    min-block-size: calc(var(--_lines) * 1lh);
    text-wrap: pretty;
  }
  .credits {
    margin-block-start: 0.4em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .foot,
  ::slotted([slot='footer']) {
    grid-area: foot;
    margin-block-start: 0.6em;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0.25em 1em;
    min-block-size: 2.75em;
    border-block-start: 1px solid var(--_border);
    padding-block-start: 0.5em;
  }
  .foot span {
    min-inline-size: 0;
  }
  .foot a,
  ::slotted([slot='actions']),
  ::slotted([slot='footer']) {
    position: relative;
    z-index: 1;
  }
  @container film (min-width: 21em) {
    .auto .full {
      display: inline;
    }
    .auto .short {
      display: none;
    }
  }
  @container film (max-width: 13.9em) {
    .auto {
      grid-template: 'poster' 'head' 'body' 'foot' / minmax(0, 1fr);
    }
    .vertical .title {
      font-size: 1em;
    }
  }
  @container film (min-width: 26em) {
    .auto {
      --_lines: var(--film-plot-lines, 5);
      grid-template:
        'poster head' auto
        'poster body' auto
        'poster foot' 1fr / auto minmax(0, 1fr);
    }
    .auto .poster {
      inline-size: var(--film-poster-width, clamp(8em, 26cqi, 10.5em));
    }
    .auto .title {
      font-size: 1.375em;
    }
    .auto .foot {
      align-self: end;
    }
  }
  @container film (min-width: 44em) {
    .auto {
      --_lines: var(--film-plot-lines, 4);
      column-gap: calc(var(--_space) * 1.5);
    }
    .auto .title {
      font-size: 1.75em;
    }
    .auto .rating-value {
      font-size: 1.25em;
    }
  }
  .vertical {
    grid-template: 'poster' 'head' / minmax(0, 1fr);
    row-gap: 0.7em;
  }
  .vertical.box {
    padding: 0;
  }
  .vertical .poster {
    inline-size: 100%;
  }
  :host(:not([appearance='plain'])) .vertical .poster {
    border-radius: calc(var(--_radius) - 1px) calc(var(--_radius) - 1px) 0 0;
  }
  :host(:not([appearance='plain'])) .vertical .head {
    padding: 0 var(--_space) var(--_space);
  }
  .compact {
    grid-template: 'poster head' / auto minmax(0, 1fr);
    align-items: center;
  }
  .compact.box {
    padding: 0.6em;
  }
  .compact .poster {
    inline-size: 3em;
  }
  .compact .cover {
    align-items: center;
    justify-content: center;
    font-size: 38cqi;
  }
  .compact .head {
    gap: 0.1em;
  }
  .compact .title {
    font-size: 1em;
  }
  .compact .rating-value {
    font-size: 0.9375em;
  }
  :host([layout='inline']) {
    display: inline;
    container: none;
    contain-intrinsic-inline-size: none;
    font-size: inherit;
  }
  .inline {
    border-radius: 0.35em;
    padding: 0.06em 0.34em 0.08em 0.2em;
    background: var(--_surface, var(--_fill));
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  .thumb {
    inline-size: 0.66em;
    block-size: 1em;
    object-fit: cover;
    border-radius: 0.16em;
    vertical-align: -0.14em;
    margin-inline: 0.06em 0.3em;
  }
  .inline .rating-value {
    font-size: 0.92em;
    line-height: 1;
    margin-inline-start: 0.3em;
  }
  @media print {
    .plot {
      -webkit-line-clamp: none;
    }
  }
`;
