import { textSchema } from '@pedigree/schema/events';
import * as z from 'zod';
import { defineCommand } from '../../define-command.ts';
import { readRule, ruleInput } from './read-rule.ts';

export const policyCommands = {
  changePromotionPolicy: defineCommand(
    { environment: textSchema, rules: z.array(ruleInput).max(50), mayOverride: z.boolean().exactOptional() },
    ({ environment, rules, mayOverride = false }, door) => {
      const thing = door.thing('environment', 'environment', environment);
      return {
        environment: thing,
        rules: rules.map((rule, index) => readRule(rule, `rules.${index}`, thing, door)),
        mayOverride,
      };
    },
    { needsReason: true, onlyNow: true },
  ),
};
