import { holdPage } from './hold-page.ts';

holdPage('docs/checkout.md', { demo: true });
