import { holdPage } from './hold-page.ts';

holdPage('docs/comparing.md', { demo: true });
