import { offerInstruments } from '@drempel/elements';
import { catalog } from '@drempel/instruments';
import { createApp } from 'vue';
import App from './App.vue';

offerInstruments(catalog);

createApp(App).mount('#app');
