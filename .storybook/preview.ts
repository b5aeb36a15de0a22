/// <reference types="vite/client" />
import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { argTypesOf } from './arg-types.ts';
import ElementPage from './element-page.mdx';
import { elements } from './manifest.ts';

const INK = { light: { color: '#1a1a1a', paper: '#fff' }, dark: { color: '#f2f2f2', paper: '#16181c' } };

/** Puts a story on a page in the language, direction, colours and width chosen in the toolbar. */
const onPage: Decorator = (story, { globals }) => {
  const { language, direction, theme, width } = globals as Record<'language' | 'direction' | 'width', string> & {
    theme: keyof typeof INK;
  };
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  document.documentElement.style.colorScheme = theme;
  document.body.style.color = INK[theme].color;
  document.body.style.background = INK[theme].paper;
  return html`<div style=${styleMap({ maxInlineSize: width })}>${story()}</div>`;
};

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: {
      page: ElementPage,
      extractArgTypes: (component: unknown) => {
        const element = elements.find(({ tag }) => tag === component);
        return element && argTypesOf(element);
      },
    },
  },
  initialGlobals: { language: 'nl', direction: 'ltr', theme: 'light', width: '100%' },
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [
          { value: 'nl', title: 'Nederlands' },
          { value: 'en', title: 'English' },
          { value: 'de', title: 'Deutsch' },
          { value: 'fr', title: 'Français' },
        ],
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'Writing direction of the page',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
        dynamicTitle: true,
      },
    },
    theme: {
      description: 'Colour scheme of the page',
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
    width: {
      description: 'Width that the page leaves to the element',
      toolbar: {
        title: 'Width',
        icon: 'grow',
        items: [
          { value: '100%', title: 'As wide as it gets' },
          { value: '60rem', title: 'Column' },
          { value: '320px', title: '320 px' },
        ],
        dynamicTitle: true,
      },
    },
  },
  decorators: [onPage],
};

export default preview;
