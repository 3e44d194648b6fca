import { holdPage } from './hold-page.ts';

holdPage('docs/moving.md', { demo: true, moving: true });
