import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSiteFacts } from '../../src/publication/siteFacts.ts';
import { ROOT } from '../support/runScript.ts';
import { freshFolder, SITE } from '../support/smallContent.ts';
import { commandsOf, githubWorkflow, gitlabWorkflow, placeOf, type Workflow } from './workflowSteps.ts';

const PUBLISH = githubWorkflow('publish');
const WATCH = githubWorkflow('watch');
const GITLAB = gitlabWorkflow();
const ALL: readonly Workflow[] = [PUBLISH, WATCH, GITLAB];

const COMPARED = ['npm run verify --', '--dist dist', '--receipt', '--against "$SITE"', '$GENESIS'];
const CARRIED = ['npm run carry-assets --', '--dist dist', '--from "$SITE"', '$GENESIS'];
const READ_BACK = ['npm run verify --', '--dist dist', '--receipt', '--against "$SITE"', '--deployed'];
const RECEIPT = ['cd dist && sha256sum --check --strict', '../dist.receipt'];

const needsOf = (workflow: Workflow, job: string): readonly string[] => {
  const { needs = [] } = workflow.jobs[job] ?? {};
  const direct = [needs].flat() as readonly string[];
  return [...new Set([...direct, ...direct.flatMap((other) => needsOf(workflow, other))])];
};

describe('the workflows of GitHub', () => {
  it('compare the built site with the live one, carry its assets, and only then deploy', () => {
    const build = commandsOf(PUBLISH, 'build');
    const order = [
      placeOf(build, 'npm run build'),
      placeOf(build, ...COMPARED),
      placeOf(build, ...CARRIED),
      placeOf(build, 'tar --create', 'dist.receipt'),
    ];
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    for (const [job, deploys] of [
      ['pages', 'actions/deploy-pages'],
      ['bucket', 'npm run upload -- --dist dist'],
    ] as const) {
      expect(needsOf(PUBLISH, job)).toEqual(['build', 'test']);
      const commands = commandsOf(PUBLISH, job);
      expect(placeOf(commands, ...RECEIPT)).toBeGreaterThan(-1);
      expect(placeOf(commands, deploys)).toBeGreaterThan(placeOf(commands, ...RECEIPT));
      expect(PUBLISH.steps.filter(({ run, uses }) => `${run}${uses}`.includes(deploys)).map(({ job }) => job)).toEqual([
        job,
      ]);
    }
  });

  it('read every file back after the deployment, wherever it went', () => {
    expect(needsOf(PUBLISH, 'read-back')).toEqual(expect.arrayContaining(['build', 'pages', 'bucket']));
    expect(PUBLISH.jobs['read-back']?.['if']).toContain(
      "needs.pages.result == 'success' || needs.bucket.result == 'success'",
    );
    expect(placeOf(commandsOf(PUBLISH, 'read-back'), ...READ_BACK)).toBeGreaterThan(-1);
  });

  it('deploy nothing for a proposal, nor where nobody said where to, nor two at once', () => {
    expect(PUBLISH.jobs['build']?.['if']).toBe("github.event_name != 'pull_request' && vars.PUBLISH_TO != ''");
    expect(Object.keys(PUBLISH.document['on'] as object)).toEqual(['push', 'pull_request', 'workflow_dispatch']);
    expect(PUBLISH.document['concurrency']).toEqual({
      group: expect.stringMatching(/^\$\{\{ github\.event_name == 'pull_request' && github\.ref \|\| 'publish' \}\}$/),
      'cancel-in-progress': false,
    });
  });

  it('take a first deployment for one only where a person says so', () => {
    expect(PUBLISH.document).toMatchObject({
      on: { workflow_dispatch: { inputs: { first_deployment: { type: 'boolean', default: false } } } },
    });
    const genesis = expect.stringMatching(/^\$\{\{ inputs\.first_deployment && '--genesis' \|\| '' \}\}$/);
    expect(PUBLISH.jobs['build']?.['env']).toEqual({ GENESIS: genesis });
    expect(PUBLISH.text.match(/--genesis/g)).toHaveLength(1);
  });

  it('may do what each job needs and nothing else', () => {
    const granted = (workflow: Workflow): unknown =>
      Object.fromEntries(Object.entries(workflow.jobs).map(([job, { permissions }]) => [job, permissions]));
    expect([PUBLISH.document['permissions'], WATCH.document['permissions']]).toEqual([{}, {}]);
    const reads = { contents: 'read' };
    const writes = { pages: 'write', 'id-token': 'write' };
    expect(granted(PUBLISH)).toEqual({ test: reads, build: reads, pages: writes, bucket: reads, 'read-back': reads });
    expect(granted(WATCH)).toEqual({ compare: reads, alarm: { issues: 'write' } });
  });

  it('fetch the whole history, keep no key for it, and name every action by its commit', () => {
    const steps = [...PUBLISH.steps, ...WATCH.steps].filter(({ uses }) => uses !== '');
    expect(steps.length).toBeGreaterThan(8);
    for (const { uses, with: inputs } of steps) {
      expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
      if (uses.includes('checkout')) expect(inputs).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
    }
    const lines = [...PUBLISH.text.matchAll(/uses: .*/g), ...WATCH.text.matchAll(/uses: .*/g)].map(([line]) => line);
    expect(lines.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it('show keys to the upload alone, and put no text of others into a command', () => {
    const steps = [...PUBLISH.steps, ...WATCH.steps];
    for (const { run } of steps) expect(run).not.toContain('${{');
    const withKeys = steps.filter(({ env, with: inputs }) => /secrets\./.test(JSON.stringify([env, inputs])));
    expect(withKeys.map(({ run }) => run)).toEqual(['npm run upload -- --dist dist --to "site:$BUCKET"']);
    expect(PUBLISH.text.match(/secrets\.\w+/g)).toHaveLength(2);
    expect(WATCH.text).not.toContain('secrets.');
  });

  it('watch the live site every day and raise an alarm', () => {
    expect(WATCH.document).toMatchObject({ on: { schedule: [{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) }] } });
    expect(placeOf(commandsOf(WATCH, 'compare'), 'npm run verify -- --against "$SITE" --deployed', 'exit 1')).toBe(1);
    expect(WATCH.jobs['alarm']).toMatchObject({ needs: 'compare', if: 'failure()' });
    expect(placeOf(commandsOf(WATCH, 'alarm'), 'gh issue create')).toBe(0);
  });
});

describe('the workflow of GitLab', () => {
  it.each([
    ['pages', 'cp -a dist public'],
    ['bucket', 'npm run upload -- --dist dist'],
  ])('compares in the job "%s" with the live site before it deploys, one at a time', (job, deploys) => {
    const commands = commandsOf(GITLAB, job);
    const order = [COMPARED, CARRIED, RECEIPT, [deploys]].map((words) => placeOf(commands, ...words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(GITLAB.jobs[job]).toMatchObject({ stage: 'deploy', needs: ['build'], resource_group: 'publish' });
    expect(GITLAB.jobs[job]).toMatchObject({ artifacts: { paths: expect.arrayContaining(['dist', 'dist.receipt']) } });
    const back = `read ${job} back`;
    expect(GITLAB.jobs[back]).toMatchObject({ stage: 'read back', needs: [job] });
    expect(placeOf(commandsOf(GITLAB, back), ...READ_BACK)).toBeGreaterThan(-1);
    expect(JSON.stringify(GITLAB.jobs[job]?.['rules'])).toBe(JSON.stringify(GITLAB.jobs[back]?.['rules']));
  });

  it('fetches the whole history, tests first, deploys from the main branch where somebody said where to', () => {
    expect(GITLAB.document).toMatchObject({ variables: { GIT_DEPTH: '0' } });
    expect(GITLAB.document['stages']).toEqual(['test', 'build', 'deploy', 'read back', 'watch']);
    expect(GITLAB.jobs['test']).toMatchObject({ stage: 'test' });
    for (const job of ['build', 'pages', 'bucket']) {
      const rules = GITLAB.jobs[job]?.['rules'] as readonly { readonly if: string }[];
      expect(rules).toHaveLength(1);
      expect(rules[0]?.if).toContain('$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $PUBLISH_TO');
    }
    expect(needsOf(GITLAB, 'build')).toEqual([]);
  });

  it('takes a first deployment for one only where a person says so', () => {
    expect(GITLAB.text.match(/--genesis/g)).toHaveLength(1);
    expect(GITLAB.text).toContain('if [ "$FIRST_DEPLOYMENT" = yes ]; then GENESIS=--genesis; fi');
  });

  it('watches the live site by a schedule', () => {
    expect(GITLAB.jobs['watch']).toMatchObject({ rules: [{ if: '$CI_PIPELINE_SOURCE == "schedule"' }] });
    const watch = placeOf(commandsOf(GITLAB, 'watch'), 'npm run verify -- --against "$SITE" --deployed', 'exit 1');
    expect(watch).toBeGreaterThan(-1);
  });
});

describe.each(ALL.map((workflow) => [workflow.file, workflow] as const))('%s', (_, { text, steps }) => {
  it('runs commands that exist, and hides no failure', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const named = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    expect(text).not.toMatch(/\|\| true|continue-on-error|allow_failure|pull_request_target|set -x|printenv/);
    for (const { run } of steps) {
      expect(spawnSync('bash', ['-n', '-c', run], { encoding: 'utf8' }).stderr, run).toBe('');
    }
  });

  it.each(['https://test.example', '"https://test.example/vertraege"', "'https://test.example'   # for ever"])(
    'finds the address of the site in "baseUrl: %s"',
    (written) => {
      const folder = freshFolder();
      mkdirSync(join(folder, 'content'));
      writeFileSync(join(folder, 'content', 'site.yaml'), SITE.replace('https://test.example', written));
      const [found = ''] = /SITE=\$\(.*\)/.exec(text) ?? [];
      const { stdout } = spawnSync('bash', ['-c', `${found}; echo "$SITE"`], { cwd: folder, encoding: 'utf8' });
      expect(stdout.trim()).toBe(readSiteFacts(join(folder, 'content')).baseUrl);
    },
  );
});
