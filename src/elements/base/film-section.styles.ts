import {css} from 'lit';

export const filmSectionStyles = css`
  ul,
  ol {
    list-style-type: '';
  }
  .far {
    min-block-size: 20em;
  }
  .header,
  .spread {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1em;
  }
  .header {
    margin-block-end: calc(var(--_space) * 0.9);
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    gap: var(--_space);
  }
  .grow,
  footer {
    margin-block-start: var(--_space);
  }
`;
