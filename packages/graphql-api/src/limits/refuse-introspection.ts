import type { ValidationRule } from 'graphql';
import { publicError } from '../public-error.ts';

/** Refuses to tell of the schema, where whoever runs the service switched that off. `__typename` tells nothing new. */
export const refuseIntrospection: ValidationRule = (context) => ({
  Field({ name: { value } }) {
    if (value !== '__schema' && value !== '__type') return;
    const message = `required: a query without introspection, which is switched off here; came: ${value}`;
    context.reportError(publicError('INTROSPECTION_OFF', message));
  },
});
