import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../support/runScript.ts';

/** One thing that a job does. */
export interface Step {
  readonly job: string;
  /** Commands for the shell, or none. */
  readonly run: string;
  /** The action of another project, or none. */
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, string>>;
}

/** A workflow, as far as GitHub and GitLab have the same notions. */
export interface Workflow {
  readonly file: string;
  readonly text: string;
  readonly jobs: Readonly<Record<string, Record<string, unknown>>>;
  readonly steps: readonly Step[];
}

const read = (file: string): { readonly text: string; readonly document: Record<string, unknown> } => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return { text, document: parse(text, { merge: true }) };
};

/** A workflow of GitHub, with its document for what only GitHub has. */
export function githubWorkflow(name: string): Workflow & { readonly document: Record<string, unknown> } {
  const file = `.github/workflows/${name}.yml`;
  const { text, document } = read(file);
  const jobs = document['jobs'] as Workflow['jobs'];
  const steps = Object.entries(jobs).flatMap(([job, { steps }]) =>
    (steps as readonly Partial<Step>[]).map(({ run = '', uses = '', with: inputs = {}, env = {} }) => ({
      job,
      run,
      uses,
      with: inputs,
      env,
    })),
  );
  return { file, text, jobs, steps, document };
}

/** The workflow of GitLab; jobs whose names begin with a dot are parts of others. */
export function gitlabWorkflow(): Workflow & { readonly document: Record<string, unknown> } {
  const file = '.gitlab-ci.yml';
  const { text, document } = read(file);
  const noJobs = ['workflow', 'stages', 'variables', 'default'];
  const jobs = Object.fromEntries(
    Object.entries(document).filter(([name]) => !name.startsWith('.') && !noJobs.includes(name)),
  ) as Workflow['jobs'];
  const steps = Object.entries(jobs).flatMap(([job, { before_script = [], script }]) =>
    [before_script, script].flat(3).map((run) => ({ job, run: String(run), uses: '', with: {}, env: {} })),
  );
  return { file, text, jobs, steps, document };
}

/** The commands of one job, in order. */
export const commandsOf = ({ steps }: Workflow, job: string): readonly string[] =>
  steps.filter((step) => step.job === job).map(({ run, uses }) => run || uses);

/** Place of the first command that has all the words, or -1. */
export const placeOf = (commands: readonly string[], ...words: readonly string[]): number =>
  commands.findIndex((command) => words.every((word) => command.includes(word)));
