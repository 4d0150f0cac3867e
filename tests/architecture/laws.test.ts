// Proves that each law can be broken, and that what is allowed is let through.
import { describe, expect, test } from '@jest/globals';
import { houseOf } from './law.ts';
import { laws } from './laws.ts';
import { sourceOf } from './readSources.ts';

/** A file, and others that stand beside it. */
type Case = [path: string, text: string, others?: Record<string, string>];
const cases: Record<string, { broken: Case[]; kept: Case[] }> = {
  'arrows point one way': {
    broken: [
      ['rules/engine/compile.ts', "import { config } from '../../config.ts';"],
      ['models/store/read.ts', "import { submit } from '../../workflows/applications/submit.ts';"],
      ['workflows/cards/issue.ts', "export { app } from '../../api/app.ts';"],
      ['jobs/tasks/send.ts', "const { app } = await import('../../api/app.ts');"],
      ['admin-ui/src/main.tsx', "import {\n  member,\n} from '../../models/resources/member.ts';"],
      ['api/app.ts', "import '../seeds/demo/seed.ts';"],
    ],
    kept: [
      ['rules/engine/compile.ts', "import { Invalid } from '../../errors.ts';"],
      ['api/server.ts', "import { seedDemo } from '../seeds/demo/seedDemo.ts';"],
      ['api/routes/members.ts', "import { read } from '../../models/store/gates/read.ts';"],
    ],
  },
  'imports run in no circle': {
    broken: [
      [
        'workflows/effects/effects.ts',
        "import { join } from './join.ts';",
        { 'workflows/effects/join.ts': "import type { Effect } from './effects.ts';" },
      ],
      [
        'rules/facts/catalogue.ts',
        "import { closest } from '../engine/closest.ts';",
        { 'rules/engine/compile.ts': "import { fact } from '../facts/catalogue.ts';" },
      ],
      [
        'workflows/cases/getCase.ts',
        "import { notify } from '../notices/notify.ts';",
        {
          'workflows/notices/claim.ts': "import { seal } from '../audit/seal.ts';",
          'workflows/audit/leaves.ts': "import { getCase } from '../cases/getCase.ts';",
        },
      ],
    ],
    kept: [
      [
        'workflows/effects/effects.ts',
        "import { join } from './join.ts';",
        { 'workflows/effects/join.ts': "import type { Effect } from './effect.ts';" },
      ],
      [
        'workflows/records/hook.ts',
        "import { hooks } from './hooks/union.ts';",
        { 'workflows/records/hooks/sanction.ts': "import type { Hook } from '../recordHook.ts';" },
      ],
    ],
  },
  'a library has one home': {
    broken: [
      ['workflows/members/join.ts', "import pg from 'pg';"],
      ['models/descriptor/schema.ts', "import { Ajv2020 } from 'ajv/dist/2020.js';"],
      ['workflows/access/signIn.ts', "import type { Request } from 'express';"],
      ['api/routes/console.ts', "import('adminjs')"],
      ['jobs/schedule.ts', "import cron from 'node-cron';"],
      ['workflows/schedules/fires.ts', "import { Cron } from 'croner';"],
      ['workflows/notices/send.ts', "import { createTransport } from 'nodemailer';"],
      ['member-ui/pages/Join.tsx', "import { useState } from 'react';"],
    ],
    kept: [
      ['models/store/connect.ts', "import { Sequelize } from 'sequelize';"],
      ['workflows/notices/transports/smtp.ts', "import { createTransport } from 'nodemailer';"],
      ['tests/models/read.test.ts', "import pg from 'pg';"],
    ],
  },
  'the inside of Sequelize is used in one file': {
    broken: [
      ['models/store/sql/connection.ts', 'const manager = sequelize.connectionManager;'],
      ['models/store/writing/transaction.ts', 'Object.assign(client, { _invalid: true });'],
    ],
    kept: [
      ['models/store/sql/sequelizeInternals.ts', 'const manager = sequelize.connectionManager;'],
      ['models/store/sql/connection.ts', 'markBroken(client);'],
    ],
  },
  'SQL stands in models/store': {
    broken: [
      ['workflows/unions/ensureRoot.ts', "await tx.query('SELECT 1');"],
      ['workflows/unions/ensureRoot.ts', 'const sql = `\n  UPDATE unions SET name = $1`;'],
      ['seeds/demo/load.ts', 'const rows = await load.query<Row>(text, [ids]);'],
      ['jobs/tasks/tidy.ts', "import { query } from '../../models/store/sql/sql.ts';"],
      ['api/routes/panel.ts', "const text = 'DELETE FROM sessions';"],
    ],
    kept: [
      ['models/store/queries/sessions.ts', "import { query } from '../sql/sql.ts'; query('SELECT 1')"],
      ['workflows/unions/ensureRoot.ts', "await tx.lockName('root union'); // one may SELECT"],
      ['api/routes/panel.ts', "const word = 'UPDATE'; request.query.page;"],
      ['tests/models/store.test.ts', "await query('SELECT 1');"],
    ],
  },
  'api reads through the gates of models/store and writes nothing': {
    broken: [
      ...['writing/transaction', 'writing/rotateKeys', 'sql/sql', 'sql/find'],
      ...['queries/sessions', 'queries/signInCodes', 'queries/jobFires', 'queries/notices'],
    ].map((file): Case => ['api/routes/records.ts', `import { x } from '../../models/store/${file}.ts';`]),
    kept: [
      ['api/routes/records.ts', "import { list } from '../../models/store/gates/read.ts';"],
      ['api/middleware/session.ts', "import { renewSession } from '../../models/store/queries/sessions.ts';"],
      ['workflows/records/updateRecord.ts', "import { transact } from '../../models/store/writing/transaction.ts';"],
    ],
  },
  'the generic rooms of the panel know no resource': {
    broken: [
      ['admin-ui/src/generic/ResourceShow.tsx', "import { AuditChange } from '../screens/audit/AuditChange.tsx';"],
      ...["const live = new Set(['jobRuns']);", "const url = '/jobRuns/1';", '<X reference="jobRun" />'].map(
        (text): Case => [
          'admin-ui/src/fields/reference.tsx',
          text,
          { 'models/resources/jobRun.ts': "table: 'job_runs'," },
        ],
      ),
    ],
    kept: [
      [
        'admin-ui/src/generic/ResourceShow.tsx',
        "translate('huiji.jobRuns.title'); import { jobRuns } from './jobRuns.ts';",
        { 'models/resources/jobRun.ts': "table: 'job_runs'," },
      ],
      [
        'admin-ui/src/screens/jobRuns/override.tsx',
        "useGetList('jobRuns')",
        { 'models/resources/jobRun.ts': "table: 'job_runs'," },
      ],
    ],
  },
  'pages name no process, no effect and no field of a form': {
    broken: [
      ['member-ui/pages/MePage.tsx', 'export const go = <a href="/join">join</a>;'],
      ['api/routes/pages/apply/guide.ts', "const opened = await openForm(book, 'join', place);"],
      ['api/routes/pages/helpPages.ts', "const keys = all.filter((key) => key === 'join.guide');"],
      ['member-ui/enhance/liveForm.ts', "live.querySelector('[name=unitName]')"],
      ['api/routes/pages/apply/result.ts', "if (process.effect === 'member.join') show(card);"],
    ],
    kept: [
      ['member-ui/pages/MePage.tsx', "export const line = words.join('/');"],
      ['api/routes/pages/apply/guide.ts', 'const opened = await openForm(book, request.params.process, place);'],
      ['workflows/effects/memberJoin.ts', "const { unitName } = data; export const name = 'member.join';"],
    ],
  },
  'a test stands where its file stands': {
    broken: [
      ['tests/models/filter.test.ts', '', { 'models/store/gates/filter.ts': '' }],
      ['tests/workflows/joining.test.ts', '', { 'workflows/applications/submitApplication.ts': '' }],
      ['tests/config.two.words.test.ts', '', { 'config.ts': '' }],
    ],
    kept: [
      ['tests/models/store/gates/filter.test.ts', '', { 'models/store/gates/filter.ts': '' }],
      ['tests/models/store/gates/filter.property.test.ts', '', { 'models/store/gates/filter.ts': '' }],
      ['tests/member-ui/pages/JoinPage.test.ts', '', { 'member-ui/pages/JoinPage.tsx': '' }],
      ['tests/seeds/bulk.test.ts', '', { 'seeds/bulk/main.ts': '' }],
      ['tests/manuals/jiangsu/joining.test.ts', ''],
    ],
  },
  'only config.ts reads the environment': {
    broken: [
      ['api/app.ts', 'const port = process.env.PORT;'],
      ['jobs/main.ts', "const port = process['env'].PORT;"],
    ],
    kept: [['config.ts', 'loadConfig(process.env)']],
  },
  'no value may be anything': {
    broken: [
      ['models/rows.ts', '// biome-ignore lint/suspicious/noExplicitAny: it is late\ntype Row = Record<string, any>;'],
    ],
    kept: [['models/rows.ts', 'type Row = Record<string, unknown>;']],
  },
  'no type is cast through unknown but in 5 places': {
    broken: [['api/app.ts', 'x as unknown as Y;\n'.repeat(6)]],
    kept: [['api/app.ts', 'x as unknown as Y;\n'.repeat(5)]],
  },
  'no file is longer than 400 lines': {
    broken: [['api/app.ts', 'x;\n'.repeat(401)]],
    kept: [
      ['api/app.ts', 'x;\n'.repeat(400)],
      ['models/rows.ts', 'x;\n'.repeat(900)],
    ],
  },
  'names say what is inside': {
    broken: [
      ['api/utils/dates.ts', ''],
      ['models/helpers.ts', ''],
      ['member-ui/Shared.tsx', ''],
    ],
    kept: [['models/store/sql/library.ts', '']],
  },
  'text is never run as code': {
    broken: [
      ['rules/engine/run.ts', "const f = new Function('facts', text);"],
      ['rules/engine/run.ts', 'return eval(text);'],
    ],
    kept: [['rules/engine/run.ts', 'return page.eval(text) + medieval(text);']],
  },
  'no code names a province': {
    broken: [
      ['workflows/members/join.ts', "if (scope === '江苏') return;"],
      ['api/app.ts', "const pack = 'Xiamen';"],
    ],
    kept: [
      ['config.ts', "const timezone = 'Asia/Shanghai';"],
      ['seeds/demo/unions.ts', "const province = '广东省';"],
    ],
  },
  'nothing is left for later': {
    broken: [['api/app.ts', '// TODO: finish']],
    kept: [['api/app.ts', "const tab = 'todo';"]],
  },
};

test('every law is proven', () => {
  expect(Object.keys(cases)).toEqual(laws.map(({ name }) => name));
});

describe.each(laws)('$name', ({ name, breaches }) => {
  const breachesOf = (...[path, text, others = {}]: Case) => {
    const source = sourceOf(path, text);
    return breaches(source, houseOf([source, ...Object.entries(others).map((other) => sourceOf(...other))]));
  };

  test.each(cases[name]?.broken ?? [])('is broken by %s: %s', (...given) => {
    expect(breachesOf(...given)).not.toEqual([]);
  });

  test.each(cases[name]?.kept ?? [])('is kept by %s: %s', (...given) => {
    expect(breachesOf(...given)).toEqual([]);
  });
});
