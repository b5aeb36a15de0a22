/** The questionnaire that `bench/build.mjs` puts in the place of this text, in the form that the page's library reads. */
const questionnaire: unknown = JSON.parse('__QUESTIONNAIRE__');

export default questionnaire;
