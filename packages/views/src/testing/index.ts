export { type ProjectedViews, projectEvents } from './project-events.ts';
