import { type CustomTypesConfig, types } from 'pg';
import { unescapeText } from '../postgres-text.ts';

/** How what the views' columns hold is read: numbers are safe integers, and texts are escaped. */
export const postgresTypes: CustomTypesConfig = {
  getTypeParser(type, format) {
    if (type === types.builtins.INT8) return Number;
    if (type === types.builtins.TEXT) return unescapeText;
    return types.getTypeParser(type, format);
  },
};
