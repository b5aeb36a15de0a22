import { css } from 'lit';

export const styles = css`
  .hint {
    margin-block-end: calc(var(--_space) * 2);
  }

  input {
    border-radius: 4px;
  }

  @media (forced-colors: none) {
    input:checked {
      border-color: var(--_accent);
      background: var(--_accent);
      /* On paper too: the check is drawn in the colour of what is behind it. */
      print-color-adjust: exact;
    }

    input:checked::before {
      content: '';
      display: block;
      inline-size: 0.4em;
      block-size: 0.75em;
      margin: 0 auto;
      border: solid var(--_on-accent);
      border-width: 0 2px 2px 0;
      transform: rotate(45deg);
    }
  }
`;
