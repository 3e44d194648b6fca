import { holdPage } from './hold-page.ts';

holdPage('docs/lineage.md', { demo: true });
