/** The block in the editor: a card with what is set; the settings beside it. No build step. The page itself is made by PHP. */
(({ blocks, blockEditor, components, element }) => {
  const h = element.createElement;

  const SCANS = { quick: 'Snelle scan (20 minuten)', full: 'Volledige scan' };
  const SECTORS = { '': 'Vraag het', gem: 'Gemeente of OCMW', ond: 'Onderwijs', wel: 'Welzijn', gez: 'Gezondheid', vri: 'Vrije tijd', wrk: 'Werk' };
  const STORAGE = { local: 'Op dit toestel', session: 'Tot het tabblad sluit', none: 'Nergens' };

  const options = (words) => Object.entries(words).map(([value, label]) => ({ value, label }));

  function edit({ attributes, setAttributes }) {
    const field = (Control, name, label, more) =>
      h(Control, { key: name, label, value: attributes[name], onChange: (value) => setAttributes({ [name]: value }), __nextHasNoMarginBottom: true, __next40pxDefaultSize: true, ...more });
    const settings = [
      field(components.SelectControl, 'scan', 'Scan', { options: options(SCANS) }),
      field(components.TextControl, 'organisation', 'Organisatie'),
      field(components.SelectControl, 'sector', 'Sector', { options: options(SECTORS) }),
      field(components.SelectControl, 'storage', 'Antwoorden bewaren', { options: options(STORAGE) }),
      field(components.TextControl, 'storage_key', 'Sleutel', { help: 'Houdt de antwoorden van twee pagina’s uit elkaar.' }),
      field(components.TextControl, 'submit_url', 'Adres om naar te versturen', { help: 'Leeg: er wordt niets verstuurd.' }),
      field(components.TextControl, 'submit_to', 'Wie het ontvangt'),
    ];
    return h(
      'div',
      blockEditor.useBlockProps(),
      h(blockEditor.InspectorControls, null, h(components.PanelBody, { title: 'Drempel' }, settings)),
      h(components.Placeholder, { icon: 'yes-alt', label: 'Drempel', instructions: `${SCANS[attributes.scan] ?? attributes.scan}. De vragen staan op de pagina zelf.` }),
    );
  }

  blocks.registerBlockType('drempel/scan', { edit, save: () => null });
})(window.wp);
