import { setTimeout as pause } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { asAdmin, quietClient } from './admin.ts';

/** Milliseconds until a group of which a member was killed is empty: its session has to run out. */
const patience = 30_000;

/** For tests: deletes the topics and the consumer groups whose names begin so. */
export async function forgetNames(brokers: readonly string[], prefix: string): Promise<void> {
  await asAdmin(quietClient(brokers), async (admin) => {
    await deleteGroups(admin, prefix);
    const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(prefix));
    if (topics.length > 0) await admin.deleteTopics({ topics });
  });
}

async function deleteGroups(admin: Admin, prefix: string): Promise<void> {
  const deadline = performance.now() + patience;
  for (;;) {
    const { groups } = await admin.listGroups();
    const ids = groups.map(({ groupId }) => groupId).filter((id) => id.startsWith(prefix));
    if (ids.length === 0) return;
    // Whoever has a member still is refused, and the others go.
    const refused = await admin.deleteGroups(ids).then(
      () => null,
      (error: unknown) => error,
    );
    if (refused !== null && performance.now() > deadline) throw refused;
    await pause(100);
  }
}
