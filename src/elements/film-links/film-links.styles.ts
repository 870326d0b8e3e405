import {css} from 'lit';

export const filmLinksStyles = css`
  .far {
    min-block-size: 10em;
  }
  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
    gap: calc(var(--_space) * 1.5);
    overflow-wrap: anywhere;
  }
  .group {
    display: grid;
    align-content: start;
    justify-items: start;
    gap: 0.35em;
  }
  .group .heading {
    font-size: 1em;
  }
  .row + p {
    margin-block-start: 0.6em;
  }
  .row,
  .row ul {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.2em;
  }
  .row span {
    inline-size: 7em;
  }
  .row ul {
    flex: 1;
  }
`;
