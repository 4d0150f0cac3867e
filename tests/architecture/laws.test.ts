// Proves that each law can be broken, and that what is allowed is let through.
import { describe, expect, test } from '@jest/globals';
import { laws } from './laws.ts';
import { sourceOf } from './readSources.ts';

type Case = [path: string, text: string];
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
  'api reads through models/store and never writes': {
    broken: [['api/routes/resources.ts', "import { write } from '../../models/store/write.ts';"]],
    kept: [
      ['api/routes/resources.ts', "import { read } from '../../models/store/gates/read.ts';"],
      ['workflows/records/update.ts', "import { write } from '../../models/store/write.ts';"],
    ],
  },
  'only config.ts reads the environment': {
    broken: [
      ['api/app.ts', 'const port = process.env.PORT;'],
      ['jobs/main.ts', "const port = process['env'].PORT;"],
    ],
    kept: [['config.ts', 'loadConfig(process.env)']],
  },
  'no file is longer than 400 lines': {
    broken: [['api/app.ts', 'x;\n'.repeat(401)]],
    kept: [['api/app.ts', 'x;\n'.repeat(400)]],
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
  test.each(cases[name]?.broken ?? [])('is broken by %s: %s', (path, text) => {
    expect(breaches(sourceOf(path, text))).not.toEqual([]);
  });

  test.each(cases[name]?.kept ?? [])('is kept by %s: %s', (path, text) => {
    expect(breaches(sourceOf(path, text))).toEqual([]);
  });
});
