import { expect, test } from '@jest/globals';
import { createMetrics } from './metrics.ts';

test('what is told is what a scrape shows', async () => {
  const metrics = createMetrics(
    {
      views: () => [{ name: 'serving', version: 2, position: 'abc.41', state: 'halted' }],
      lagSeconds: () => 1.5,
      isProjecting: () => true,
      isRefusing: () => true,
    },
    { withProcess: false },
  );
  metrics.commandAnswered('promoteModel', 'recorded', 0.003);
  metrics.reacted('advanceRollout', 'recorded');
  metrics.operationAnswered('mutation', false, 0.004);
  metrics.appended(3, 0.001);
  metrics.subscriberOpened('ws');
  metrics.subscriberOpened('ws');
  metrics.subscriberClosed('ws');
  metrics.projectorEnded();
  const text = await metrics.text();
  for (const line of [
    'pedigree_commands_total{command="promoteModel",outcome="recorded"} 1',
    'pedigree_command_seconds_bucket{le="0.005",command="promoteModel"} 1',
    'pedigree_reactions_total{command="advanceRollout",outcome="recorded"} 1',
    'pedigree_operation_seconds_count{operation="mutation",errors="no"} 1',
    'pedigree_appended_events_total 3',
    'pedigree_append_seconds_bucket{le="0.001"} 1',
    'pedigree_subscribers{transport="ws"} 1',
    'pedigree_view_position{view="serving",version="2"} 41',
    'pedigree_view_halted{view="serving",version="2"} 1',
    'pedigree_view_lag_seconds 1.5',
    'pedigree_projector_restarts_total 1',
    'pedigree_projector_running 1',
    'pedigree_log_refusing 1',
  ]) {
    expect(text).toContain(`${line}\n`);
  }
});
