import {css} from 'lit';

export const filmBoxOfficeStyles = css`
  :host {
    --_accent: var(--film-accent, color-mix(in oklab, currentColor 66%, transparent));
    --_accent-2: color-mix(in oklab, var(--_accent) 45%, transparent);
  }
  .far {
    min-block-size: 20em;
  }
  .figures {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.15);
  }
  .hero {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: end;
    gap: 0.6em 1.5em;
  }
  .hero > * {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .value {
    font-family: var(--film-heading-font, inherit);
    font-size: clamp(1.1em, 9.5cqi, 2.6em);
    font-weight: 680;
    line-height: 1.08;
    letter-spacing: -0.025em;
  }
  .multiple {
    border-radius: 99px;
    padding: 0.2em 0.75em;
    background: var(--_fill);
    font-weight: 600;
  }
  .chart,
  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
    align-content: start;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.1em 1em;
  }
  .track {
    display: flex;
    gap: 2px;
    inline-size: 100%;
    block-size: 0.75em;
    margin-block-start: 0.2em;
    border-radius: 99px;
    overflow: hidden;
    background: var(--_fill);
  }
  .segment {
    inline-size: max(3px, calc(var(--_share) * 100%));
    border-radius: 0 2px 2px 0;
    background: var(--_accent);
  }
  .segment:dir(rtl) {
    border-radius: 2px 0 0 2px;
  }
  .segment:last-child {
    border-start-end-radius: 99px;
    border-end-end-radius: 99px;
  }
  .segment.second {
    background: var(--_accent-2);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.4em;
    margin-block-start: -0.35em;
  }
  .swatch {
    display: inline-block;
    inline-size: 0.7em;
    block-size: 0.7em;
    border-radius: 0.2em;
    margin-inline-end: 0.45em;
    background: var(--_accent);
  }
  .swatch.second {
    background: var(--_accent-2);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
    gap: 0.9em 1.25em;
    border-block-start: 1px solid var(--_border);
    padding-block-start: var(--_space);
  }
  @container film (min-width: 40em) {
    .figures {
      grid-template: auto 1fr / minmax(0, 1fr) minmax(0, 1.35fr);
      column-gap: 3em;
    }
    .hero {
      align-content: start;
    }
    .chart {
      grid-area: 1 / 2 / span 2;
      padding-block-start: 0.35em;
    }
  }
  @media (forced-colors: active) {
    .track,
    .swatch,
    .multiple {
      border: 1px solid CanvasText;
    }
    .segment,
    .swatch {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .second {
      background: repeating-linear-gradient(135deg, CanvasText 0 2px, Canvas 2px 5px) !important;
    }
  }
`;
