import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';

let isLoaded = false;

/** Gives the schema engine, instantiated at its first use. */
export function schemaEngine(): typeof engine.SchemaEngine {
  if (!isLoaded) instantiate();
  isLoaded = true;
  return engine.SchemaEngine;
}

function instantiate(): void {
  // Where the engine leaves its last words; without it a panic says nothing.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: raisePanic } });
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const imports: Record<string, WebAssembly.ImportValue> = {};
  for (const [name, value] of Object.entries(engine)) {
    if (typeof value !== 'function') continue;
    imports[name] = name.startsWith('__wbg_setTimeout_') ? setTimer : (value as () => unknown);
  }
  const module = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')));
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': imports });
  const bind: unknown = Reflect.get(engine, '__wbg_set_wasm');
  const begin = exports['__wbindgen_start'];
  if (typeof bind !== 'function' || typeof begin !== 'function') {
    throw new Error('The schema engine is not the one this was written for.');
  }
  bind(exports);
  begin();
}

/** The engine never clears the timer of its lock; it must not hold a finished process open. */
function setTimer(callback: () => void, milliseconds: number): NodeJS.Timeout {
  return setTimeout(callback, milliseconds >>> 0).unref();
}

function raisePanic(message: string): never {
  throw new Error(`The schema engine gave up: ${message}`);
}
