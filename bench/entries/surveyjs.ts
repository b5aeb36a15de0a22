/** SurveyJS as its own guide shows it, with every answer kept in localStorage at once. */
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import { stored, watch } from './harness.ts';
import data from './questionnaire-here.ts';

const root = document.getElementById('survey') as HTMLElement;
watch({
  questions: () => [...root.querySelectorAll('fieldset')].map((fieldset) => [...fieldset.querySelectorAll('input')]),
  turn: (way) => root.querySelector(`.sd-navigation__${way === 'next' ? 'next' : 'prev'}-btn`),
});

const survey = new Model(data);
const kept = localStorage.getItem('answers');
if (kept) survey.data = JSON.parse(kept);
survey.onValueChanged.add(() => {
  localStorage.setItem('answers', JSON.stringify(survey.data));
  stored();
});
renderSurvey(survey, root);
