import * as z from 'zod';
import { define } from './define.ts';
import { metricsSchema, nameSchema, numberSchema } from './values.ts';

/**
 * Events of `report-<namespace>/<environment>`: they come every few seconds and change nothing of what serves, so they stand
 * beside the environment's own stream. This is storage: add, never rename or repurpose.
 */
export const reportEvents = {
  ServingMetricsReported: define(
    'Metrics of a version while it serves, as whoever watches it reports them.',
    z.strictObject({ model: nameSchema, number: numberSchema, metrics: metricsSchema }),
  ),
};
