import { holdPage } from './hold-page.ts';

holdPage('docs/importing-dvc.md');
