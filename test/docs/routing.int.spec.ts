import { holdPage } from './hold-page.ts';

holdPage('docs/routing.md');
