import { holdPage } from './hold-page.ts';

holdPage('docs/tracing-bad-data.md', { demo: true });
