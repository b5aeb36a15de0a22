document.addEventListener('drempel-complete', ({ responses }) => {
  document.querySelector('#done').textContent = `Klaar: ${Object.keys(responses.items).length} antwoorden.`;
});
