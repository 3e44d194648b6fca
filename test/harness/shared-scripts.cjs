const { statSync } = require('node:fs');
const { Script } = require('node:vm');
const { default: JestRuntime } = require('jest-runtime');

/** By the name of its file: what a file's text was compiled to, for all tests that one process of jest runs. */
const compiled = new Map();

/** By the name of its file: the CommonJS that a file was turned into, for as long as nobody writes the file. */
const turned = new Map();

/**
 * What modules take for granted, each as an argument: a global that is asked of the sandbox in which a test runs costs half a
 * microsecond, fifty times what it costs a program. Names that a package declares itself cannot stand here.
 */
const globals = [
  'Array ArrayBuffer BigInt Boolean Buffer DataView Date Error JSON Map Math Number Object Promise Proxy RangeError Reflect',
  'RegExp Set String Symbol TypeError Uint8Array WeakMap WeakSet decodeURIComponent encodeURIComponent isNaN parseFloat parseInt',
].flatMap((names) => names.split(' '));

/**
 * Loads modules as jest does, each anew in the sandbox of each test file, but has a text read, turned and compiled once a
 * process, and asks the sandbox once a test file for its globals. Jest does so for each of the same thousand modules, its own
 * among them, of every test file: nearly half of all the time that processors spent.
 */
module.exports = class extends JestRuntime {
  #globals;

  transformFile(filename, options) {
    if (options?.isInternalModule) return super.transformFile(filename, options);
    const { mtimeMs: changed } = statSync(filename);
    const known = turned.get(filename);
    if (known?.changed === changed) {
      if (known.sourceMap) this._sourceMapRegistry.set(filename, known.sourceMap);
      return known.code;
    }
    const code = super.transformFile(filename, options);
    turned.set(filename, { changed, code, sourceMap: this._sourceMapRegistry.get(filename) });
    return code;
  }

  createScriptFromCode(source, filename) {
    const context = this._environment.getVmContext();
    if (context === null) return null;
    const known = compiled.get(filename);
    if (known?.source === source) return this.#load(known.script, context);
    try {
      const script = this.#compile(source, filename);
      compiled.set(filename, { source, script });
      return this.#load(script, context);
    } catch {
      // What cannot be compiled is told in jest's words.
      return super.createScriptFromCode(source, filename);
    }
  }

  /** A function of the globals that makes one of what jest passes to each module, on the lines and columns of the text alone. */
  #compile(source, filename) {
    const head = `(function(${globals}){return function(${this.constructInjectedModuleParameters()}){`;
    return new Script(`${head}${source}\n}})`, { filename, columnOffset: -head.length });
  }

  #load(script, context) {
    this.#globals ??= globals.map((name) => this._environment.global[name]);
    return script.runInContext(context)(...this.#globals);
  }

  /** Which modules are mocked has to be found out only where a test mocks any. */
  _shouldMockCjs(from, moduleName, explicitShouldMock) {
    if (!this._shouldAutoMock && explicitShouldMock.size === 0) return false;
    return super._shouldMockCjs(from, moduleName, explicitShouldMock);
  }
};
