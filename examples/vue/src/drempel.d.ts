import '@drempel/elements/vue';
