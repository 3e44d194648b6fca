import { holdPage } from './hold-page.ts';

holdPage('docs/bisecting.md');
