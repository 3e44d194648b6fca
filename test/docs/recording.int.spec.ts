import { holdPage } from './hold-page.ts';

holdPage('docs/recording.md');
