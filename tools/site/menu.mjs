/** The menu of the documentation: in which group a page stands, and in which order. A page that is not named here stands under "More". */
export const GROUPS = [
  { title: 'Begin', pages: ['README.md', 'docs/getting-started.md', 'docs/concepts.md', 'CHANGELOG.md'] },
  { title: 'On your page', pages: ['docs/embedding.md', 'docs/hosts.md', 'docs/theming.md', 'docs/localisation.md', 'docs/keeping-answers.md', 'docs/sending.md', 'docs/exports.md', 'docs/papers.md', 'docs/plan.md', 'docs/writing-instruments.md'] },
  { title: 'In your host', pages: ['plain', 'react', 'vue', 'angular', 'sharepoint', 'liferay', 'drupal', 'wordpress'].map((host) => `examples/${host}/README.md`) },
  { title: 'For who decides', pages: ['docs/privacy.md', 'docs/privacy-texts.md', 'docs/security.md', 'docs/accessibility.md', 'docs/accessibility-conformance.md', 'docs/faults.md'] },
  { title: 'Reference', pages: ['docs/reference/elements/README.md', 'docs/reference/elements/events.md', 'docs/reference/session.md'] },
  { title: 'For makers', pages: ['CONTRIBUTING.md', 'SECURITY.md', 'docs/conventions.md', 'docs/decisions/README.md', 'docs/soak.md', 'bench/README.md'] },
];

/** These have an overview of their own, which the menu leads to. */
const IN_AN_OVERVIEW = /^docs\/(decisions|reference\/elements)\/(?!README)/;

/**
 * @param {string[]} paths of all pages
 * @returns {{ title: string, pages: string[] }[]} only what is there
 */
export function menuOf(paths) {
  const named = GROUPS.flatMap(({ pages }) => pages);
  const more = paths.filter((path) => !named.includes(path) && !IN_AN_OVERVIEW.test(path));
  return [...GROUPS, { title: 'More', pages: more }].map(({ title, pages }) => ({ title, pages: pages.filter((path) => paths.includes(path)) })).filter(({ pages }) => pages.length > 0);
}
