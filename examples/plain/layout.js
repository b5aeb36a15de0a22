// The session says where the respondent is; this page decides what to show there.
const balie = document.querySelector('#balie');
const parts = {
  intro: ['drempel-intro'],
  asking: ['drempel-questionnaire'],
  report: ['drempel-report', 'drempel-export'],
};

function show({ place }) {
  const now = place === 'report' ? 'report' : place.startsWith('page:') || place === 'review' ? 'asking' : 'intro';
  for (const [name, tags] of Object.entries(parts)) {
    for (const tag of tags) balie.querySelector(tag).hidden = name !== now;
  }
}

function follow(session) {
  session.subscribe(show);
  show(session.state);
}

// This script runs after drempel.js: the session may be ready already.
if (balie.session) follow(balie.session);
balie.addEventListener('drempel-ready', ({ session }) => follow(session));
