import type { ValidationRule } from 'graphql';
import { limitAliases } from './limit-aliases.ts';
import { limitDepth } from './limit-depth.ts';
import { limitLists } from './limit-lists.ts';
import { limitRootFields } from './limit-root-fields.ts';
import type { Limits } from './limits.ts';

/**
 * What a document is checked for besides GraphQL's own rules, once a document:
 * its depth, then how often it asks for the same (aliases), how much it asks at once (root fields), and how long the
 * lists are that it brings. Tokens are limited while it is parsed, cost once its variables are known.
 */
export function limitingRules(limits: Limits): readonly ValidationRule[] {
  return [
    limitDepth(limits.depth),
    limitAliases(limits.aliases),
    limitRootFields(limits.rootFields),
    limitLists(limits.listItems),
  ];
}
