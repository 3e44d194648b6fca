import { holdPage } from './hold-page.ts';

holdPage('docs/auditing.md', { demo: true });
