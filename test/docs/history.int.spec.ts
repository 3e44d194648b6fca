import { holdPage } from './hold-page.ts';

holdPage('docs/history.md');
