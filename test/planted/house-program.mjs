/** The TypeScript program of the whole house, from its sources, and the total maps in it. Nothing is written to disk. */
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');
const excluded = ['**/node_modules', '**/dist', '**/generated/**', '**/*.spec.ts'];

/**
 * Opens the house: all of it but its tests, and those tests that are named by their path from the root.
 * `programOf(texts)` is its program with other texts for some files, by path from the root.
 */
export function openHouse(tests) {
  const folders = ['packages', 'schema', 'services', 'bench'];
  const sought = folders.flatMap((folder) => ts.sys.readDirectory(join(root, folder), ['.ts'], excluded));
  const files = [...sought, ...tests.map((file) => join(root, file))];
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options: base } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const { tsBuildInfoFile: _, ...options } = {
    ...base,
    composite: false,
    emitDeclarationOnly: false,
    noEmit: true,
    customConditions: ['source'],
  };
  const host = ts.createCompilerHost(options, true);
  const read = host.getSourceFile.bind(host);
  const sources = new Map();
  let latest;
  return {
    programOf(texts = new Map()) {
      host.getSourceFile = (name, language) => {
        const text = texts.get(name.slice(root.length + 1));
        if (text !== undefined) return ts.createSourceFile(name, text, language, true);
        if (!sources.has(name)) sources.set(name, read(name, language));
        return sources.get(name);
      };
      latest = ts.createProgram(files, options, host, latest);
      return latest;
    },
  };
}

/** What tsc has against a file, as sentences. */
export function errorsOf(program, file) {
  const source = program.getSourceFile(join(root, file));
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ code, messageText }) => `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
  );
}

/**
 * Every total map of the house, with its file, its line and its entries by name. One is an object literal that a
 * variable, a class's field, `satisfies` or a type with a name of its own says to be a mapped type, where the keys are
 * known and none may be left out.
 */
export function findTotalMaps(program) {
  const checker = program.getTypeChecker();
  return program.getSourceFiles().flatMap((source) => {
    if (source.isDeclarationFile || source.fileName.includes('/generated/')) return [];
    const maps = [];
    const visit = (node) => {
      if (ts.isObjectLiteralExpression(node) && isTotalMap(node, checker)) maps.push(describe(node, source));
      ts.forEachChild(node, visit);
    };
    visit(source);
    return maps;
  });
}

function isTotalMap(literal, checker) {
  const parent = ts.isAsExpression(literal.parent) ? literal.parent.parent : literal.parent;
  const isSaid =
    ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isSatisfiesExpression(parent);
  if ((!isSaid && !ts.isPropertyAssignment(parent)) || literal.properties.length < 2) return false;
  const type = checker.getContextualType(literal);
  const members = (type?.isUnion() ? type.types : [type]).filter((each) => each && each.flags & ts.TypeFlags.Object);
  const [map] = members;
  if (members.length !== 1 || !(map.objectFlags & ts.ObjectFlags.Mapped)) return false;
  const keys = checker.getPropertiesOfType(map);
  return (
    (isSaid || map.aliasSymbol !== undefined) &&
    keys.length > 1 &&
    keys.every(({ flags }) => !(flags & ts.SymbolFlags.Optional))
  );
}

function describe(literal, source) {
  const text = source.text;
  const entries = literal.properties.map((property) => {
    const comma = /^\s*,/.exec(text.slice(property.end))?.[0].length ?? 0;
    return [property.name?.text, text.slice(0, property.getFullStart()) + text.slice(property.end + comma)];
  });
  return {
    file: source.fileName.slice(root.length + 1),
    line: source.getLineAndCharacterOfPosition(literal.getStart()).line + 1,
    /** For each entry, the text of the file without it. */
    without: new Map(entries),
  };
}
