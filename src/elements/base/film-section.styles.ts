import {css} from 'lit';

export const filmSectionStyles = css`
  ul,
  ol {
    list-style-type: '';
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1em;
    margin-block-end: calc(var(--_space) * 0.9);
  }
  .grow {
    margin-block-start: var(--_space);
  }
  footer {
    margin-block-start: var(--_space);
  }
`;
