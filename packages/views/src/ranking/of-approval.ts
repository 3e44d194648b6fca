import type { Name } from '../name.ts';
import type { Where } from '../reading/where.ts';
import type { Condition } from './condition.ts';

/**
 * Somebody approves of it for an environment of its namespace, and nobody rejects it: by each actor's word for the
 * environment, or, of an actor without one, the word for all.
 */
export function ofApproval({ namespace, name }: Name): Condition {
  const holds = (where: Where) => {
    const environment = where.bind(name);
    const says = (verdict: string) => `exists (select 1 from model_judgements j where ${isOf('j')}
      and j.verdict = '${verdict}' and ${isFor('j', environment)} and ${isLast('j')}
      and (j.environment is not null or not exists (select 1 from model_judgements o where ${isOf('o')}
        and o.actor_id = j.actor_id and coalesce(o.recorded_by_id, '') = coalesce(j.recorded_by_id, '') and o.environment = ${environment} and o.verdict is not null and ${isLast('o')})))`;
    return `(x.namespace = ${where.bind(namespace)} and ${says('APPROVED')} and not ${says('REJECTED')})`;
  };
  // Few versions are ever judged.
  const approved = (where: Where, columns: string) => `select ${columns} from model_judgements a
    where a.namespace = ${where.bind(namespace)} and a.verdict = 'APPROVED' and ${isFor('a', where.bind(name))}`;
  return {
    holds,
    counted: (where) => approved(where, '1'),
    versions: (where) => `select x."number" as version
      from (${approved(where, 'distinct a.namespace, a.name, a.number')}) w cross join ranked_versions x
      where x.id = w.namespace || '/' || w.name || '@' || w.number and ${holds(where)}`,
  };
}

const isFor = (alias: string, environment: string) => `coalesce(${alias}.environment, ${environment}) = ${environment}`;

const isOf = (alias: string) =>
  `${alias}.namespace = x.namespace and ${alias}.name = x.name and ${alias}.number = x.version_number`;

/** What the actor said last for there, as known at ?1. */
const isLast = (alias: string) => `${alias}.position = (select max(l.position) from model_judgements l
  where l.namespace = ${alias}.namespace and l.name = ${alias}.name and l.number = ${alias}.number
    and l.actor_id = ${alias}.actor_id and coalesce(l.recorded_by_id, '') = coalesce(${alias}.recorded_by_id, '')
    and coalesce(l.environment, '') = coalesce(${alias}.environment, '')
    and l.position <= ?1)`;
