// The session says where the respondent is; this page decides what to show there.
const balie = document.querySelector('#balie');
const parts = {
  intro: ['drempel-intro'],
  asking: ['drempel-questionnaire'],
  report: ['drempel-report', 'drempel-plan', 'drempel-export'],
  plan: ['drempel-plan', 'drempel-export'],
};

function show({ place }) {
  const asking = place.startsWith('page:') || place === 'review';
  const now = parts[asking ? 'asking' : place] ?? parts.intro;
  // Under the report, a summary of the plan leads to the plan itself.
  balie.querySelector('drempel-plan').summary = now === parts.report;
  for (const tag of new Set(Object.values(parts).flat())) balie.querySelector(tag).hidden = !now.includes(tag);
}

function follow(session) {
  session.subscribe(show);
  show(session.state);
}

// This script runs after drempel.js: the session may be ready already.
if (balie.session) follow(balie.session);
balie.addEventListener('drempel-ready', ({ session }) => follow(session));
