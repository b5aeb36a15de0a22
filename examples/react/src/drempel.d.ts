import '@drempel/elements/react';
