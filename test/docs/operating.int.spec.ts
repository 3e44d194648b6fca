import { holdPage } from './hold-page.ts';

holdPage('docs/operating.md', { demo: true });
