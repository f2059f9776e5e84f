import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import loadHighs from 'highs';

export type Highs = Awaited<ReturnType<typeof loadHighs>>;

/** The engine's code, compiled once for each thread. */
let code: WebAssembly.Module | undefined;

/**
 * HiGHS (Huangfu & Hall 2018; https://highs.dev), compiled to WebAssembly: an instance of its own, so that nothing of what was
 * solved before is left in it. By itself the package compiles its code again for each, which takes longer than most questions
 * of what can be promised.
 */
export function openHighs(): Promise<Highs> {
  code ??= new WebAssembly.Module(readFileSync(createRequire(import.meta.url).resolve('highs/runtime')));
  const module = code;
  // The loader's hook (Emscripten); `wasmModule`, which the package describes, does nothing in this version.
  const options = {
    instantiateWasm(imports: WebAssembly.Imports, received: (instance: WebAssembly.Instance) => void) {
      received(new WebAssembly.Instance(module, imports));
      return {};
    },
  };
  return loadHighs(options as object);
}
