import { holdPage } from './hold-page.ts';

holdPage('docs/who-uses-this.md', { demo: true });
