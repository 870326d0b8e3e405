import {css} from 'lit';

export const filmBoxOfficeStyles = css`
  .figures {
    display: grid;
    align-items: start;
    gap: calc(var(--_space) * 1.15);
    overflow-wrap: anywhere;
  }
  .value {
    font-size: clamp(1.1em, 9.5cqi, 2.6em);
  }
  .small:empty {
    display: none;
  }
  .multiple {
    display: inline-block;
    margin-block-start: 0.35em;
    border-radius: 99px;
    padding: 0.2em 0.75em;
    background: var(--_fill);
  }
  .row + .row {
    margin-block-start: 0.9em;
  }
  .track {
    display: flex;
    gap: 2px;
    inline-size: 100%;
    block-size: 0.75em;
    border-radius: 99px;
    overflow: hidden;
    background: var(--_fill);
  }
  .segment {
    inline-size: calc(var(--_share) * 100%);
    min-inline-size: 3px;
    border-block-end: 0.75em solid var(--film-accent, color-mix(in oklab, currentColor 66%, transparent));
    border-radius: 2px;
  }
  .second {
    opacity: 0.45;
  }
  .legend {
    margin-block-start: 0.6em;
  }
  .swatch {
    display: inline-block;
    inline-size: 0.75em;
    margin-inline-end: 0.45em;
  }
  .facts {
    border-block-start: 1px solid var(--_border);
    padding-block-start: var(--_space);
  }
  @container film (min-width: 40em) {
    .figures {
      grid-template: auto 1fr / 1fr 1.35fr;
      column-gap: 3em;
    }
    .chart {
      grid-area: 1 / 2 / span 2;
    }
  }
  @media (forced-colors: active) {
    .track,
    .multiple {
      border: 1px solid;
    }
    .second {
      border-block-end-style: double;
    }
  }
`;
