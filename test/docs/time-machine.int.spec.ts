import { holdPage } from './hold-page.ts';

holdPage('docs/time-machine.md');
