// @ts-check
import { getNamedType, isNonNullType } from 'graphql';

/** @typedef {import('graphql').GraphQLField<unknown, unknown>} Field */
/** @typedef {{ of: string, note: string, type: import('graphql').GraphQLInputType }} Argument */

/**
 * A method's declaration under its docstring.
 *
 * @param {{ name: string, meaning: string | null | undefined, parameters: { text: string, note: string }[], answer: string, faults: string, result: string }} parts
 */
export function method({ name, meaning, parameters, answer, faults, result }) {
  const text = [
    meaning ?? '',
    '',
    ...parameters.map(({ note }) => `@param ${note}`),
    `@returns ${answer}`,
    `@throws ${faults}`,
  ].join('\n');
  // A comment ends where it says so, whatever a description holds.
  const comment = text.replaceAll('*/', '*\\/').replace(/^/gm, '   * ').replaceAll(/ +$/gm, '');
  return `  /**\n${comment}\n   */\n  ${name}(${parameters.map(({ text: parameter }) => parameter).join(', ')}): ${result};\n`;
}

/**
 * A parameter and its members, a line each.
 *
 * @param {string} parameter
 * @param {Argument[]} members
 * @param {string | null | undefined} [meaning]
 */
export function lines(parameter, members, meaning) {
  const head = [parameter, oneLine(meaning)].filter(Boolean).join(' ');
  const list = members.map(
    ({ of, note, type }) =>
      `  - \`${of}\`${isNonNullType(type) ? '' : ' (optional)'}${note ? `: ${oneLine(note)}` : ''}`,
  );
  return [head, ...list].join('\n');
}

/**
 * What a field answers with.
 *
 * @param {Field} field
 */
export function answerOf({ type }) {
  const { name, description } = getNamedType(type);
  const meaning = oneLine(description);
  return `\`${name}\`${isNonNullType(type) ? '' : ' or null'}${meaning ? `: ${meaning}` : '.'}`;
}

/** @param {string | null | undefined} text */
function oneLine(text) {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim();
}
