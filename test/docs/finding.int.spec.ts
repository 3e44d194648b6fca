import { holdPage } from './hold-page.ts';

holdPage('docs/finding.md', { demo: true });
