import type { Name } from '../name.ts';
import type { Condition } from './condition.ts';

/**
 * Somebody approves of it for an environment of its namespace, and nobody rejects it: by each actor's word for the
 * environment, or, of an actor without one, the word for all.
 */
export function ofApproval({ namespace, name }: Name): Condition {
  return {
    holds: (where) => {
      const environment = where.bind(name);
      const says = (verdict: string) => `exists (select 1 from model_judgements j where ${isOf('j')}
        and j.verdict = '${verdict}' and coalesce(j.environment, ${environment}) = ${environment} and ${isLast('j')}
        and (j.environment is not null or not exists (select 1 from model_judgements o where ${isOf('o')}
          and o.actor_id = j.actor_id and coalesce(o.recorded_by_id, '') = coalesce(j.recorded_by_id, '') and o.environment = ${environment} and o.verdict is not null and ${isLast('o')})))`;
      return `(x.namespace = ${where.bind(namespace)} and ${says('APPROVED')} and not ${says('REJECTED')})`;
    },
  };
}

const isOf = (alias: string) =>
  `${alias}.namespace = x.namespace and ${alias}.name = x.name and ${alias}.number = x.version_number`;

/** What the actor said last for there, as known at ?1. */
const isLast = (alias: string) => `${alias}.position = (select max(l.position) from model_judgements l
  where l.namespace = ${alias}.namespace and l.name = ${alias}.name and l.number = ${alias}.number
    and l.actor_id = ${alias}.actor_id and coalesce(l.recorded_by_id, '') = coalesce(${alias}.recorded_by_id, '')
    and coalesce(l.environment, '') = coalesce(${alias}.environment, '')
    and l.position <= ?1)`;
