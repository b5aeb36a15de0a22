/**
 * The floor: what someone would write by hand for this one questionnaire, with nothing but the platform. Native
 * radios, one listener, only the section that is shown in the page, every answer kept in localStorage at once.
 */
import { stored, watch } from './harness.ts';
import { sumOf } from './floor-sums.mjs';
import data from './questionnaire-here.ts';

interface Section {
  title: string;
  items: { id: string; title: string; help: string }[];
}
const { points, sections } = data as { points: string[]; sections: Section[] };
const count = sections.reduce((all, section) => all + section.items.length, 0);
const answers = JSON.parse(localStorage.getItem('answers') ?? '{}') as Record<string, number>;
let answered = Object.keys(answers).length;
const scores = sections.map((section) => sumOf(section, answers));
let shown = 0;

const main = document.querySelector('main') as HTMLElement;
const progress = document.querySelector('.progress') as HTMLElement;
watch({
  questions: () => [...main.querySelectorAll('fieldset')].map((fieldset) => [...fieldset.querySelectorAll('input')]),
  turn: (way) => main.querySelector(`button[name=${way}]`),
});

function make<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Partial<HTMLElementTagNameMap[K]>, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function show(): void {
  const { title, items } = sections[shown] as Section;
  const heading = make('h2', { tabIndex: -1 }, title);
  main.replaceChildren(
    heading,
    ...items.map(({ id, title: question, help }) => {
      const text = make('p', { id: `help-${id}` }, help);
      const choices = points.map((point, value) =>
        make('label', {}, make('input', { type: 'radio', name: id, value: String(value), checked: answers[id] === value }), point),
      );
      const fieldset = make('fieldset', {}, make('legend', {}, question), text, ...choices);
      fieldset.setAttribute('aria-describedby', text.id);
      return fieldset;
    }),
    make('button', { type: 'button', name: 'previous', disabled: shown === 0 }, 'Vorige'),
    make('button', { type: 'button', name: 'next', disabled: shown === sections.length - 1 }, 'Volgende'),
  );
  tell();
}

function tell(): void {
  progress.textContent = `${answered} van ${count} vragen beantwoord`;
}

main.addEventListener('change', ({ target }) => {
  const { name, value } = target as HTMLInputElement;
  if (!(name in answers)) answered += 1;
  answers[name] = Number(value);
  scores[shown] = sumOf(sections[shown] as Section, answers);
  localStorage.setItem('answers', JSON.stringify(answers));
  tell();
  stored();
});
main.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLButtonElement)) return;
  shown += target.name === 'next' ? 1 : -1;
  show();
  const heading = main.querySelector('h2') as HTMLElement;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'nearest' });
});

show();
