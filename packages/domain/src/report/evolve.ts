import type { On } from '@pedigree/kernel';
import type { ReportEvents } from '@pedigree/schema/events';
import type { ReportState } from './state.ts';

export const evolveReport: On<ReportEvents, ReportState> = {
  ServingMetricsReported: 'ignore',
};
