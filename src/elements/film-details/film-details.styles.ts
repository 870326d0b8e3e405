import {css} from 'lit';

export const filmDetailsStyles = css`
  .far {
    min-block-size: 40em;
  }
  .details {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2.5em;
    overflow-wrap: anywhere;
  }
  dl {
    flex: 1 20em;
  }
  dl:empty {
    display: none;
  }
  .row {
    display: grid;
    grid-template-columns: 8em minmax(0, 1fr);
    gap: 0.1em 1em;
    align-items: baseline;
    border-block-start: 1px solid var(--_border);
    padding-block: 0.65em;
  }
  dd {
    grid-column: 2;
  }
  @container film (max-width: 21.9em) {
    .row {
      display: block;
    }
  }
`;
