import { holdPage } from './hold-page.ts';

holdPage('docs/approving.md');
