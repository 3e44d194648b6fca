import { holdPage } from './hold-page.ts';

holdPage('docs/policies.md');
