import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The modules that run in the page; those that are imported stand first. */
const MODULES = [
  'contractText',
  'letters',
  'wordingFaults',
  'styleFaults',
  'contrastFaults',
  'placeFaults',
  'foreignFaults',
  'conditions',
  'sight',
] as const;

const AS_WRITTEN: ts.CompilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };

const IMPORT = /^import [^;]*;\n/gm;

/**
 * The modules of this folder that run in the page, as one program without imports. They are called by the names of
 * their functions.
 */
export function pageProgram(): string {
  return MODULES.map((name) => {
    const source = readFileSync(join(import.meta.dirname, `${name}.ts`), 'utf8');
    const { outputText } = ts.transpileModule(source.replace(IMPORT, ''), { compilerOptions: AS_WRITTEN });
    return outputText.replace(/^export /gm, '').replace(/^\{\};$/gm, '');
  }).join('\n');
}
