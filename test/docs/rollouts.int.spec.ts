import { holdPage } from './hold-page.ts';

holdPage('docs/rollouts.md');
