import type { Finding } from '../../../contract/finding.ts';
import { closest } from '../../engine/closest.ts';
import type { CheckContext, ScheduleDocument } from '../../engine/documentTypes.ts';
import { finding } from '../../engine/finding.ts';
import { checkReference } from '../../engine/reference.ts';
import { validateInput } from '../../engine/validateInput.ts';
import { everFires, isTimezone, wrongCronField } from './cron.ts';

export function lint({ task, cron, timezone, options }: ScheduleDocument, context: CheckContext): Finding[] {
  const decision = typeof options.decision === 'string' ? options.decision : undefined;
  return [
    ...lintTask(task, options, context),
    ...lintTimes(cron, timezone),
    ...checkReference('decision', decision, '/options/decision', context),
  ];
}

const noOptions = { type: 'object', properties: {}, additionalProperties: false };

function lintTask(task: string, options: Record<string, unknown>, { tasks }: CheckContext): Finding[] {
  if (!tasks) return [];
  if (!tasks.has(task)) {
    const needed = [...tasks.keys()];
    const detail = { seen: task, needed, didYouMean: closest(task, needed) };
    return [finding('unknown-task', '/task', `没有任务“${task}”`, `There is no task "${task}"`, detail)];
  }
  return validateInput(tasks.get(task) ?? noOptions, options).map(({ path, message, messageEn }) =>
    finding('bad-option', `/options/${path}`, message, messageEn ?? message),
  );
}

function lintTimes(cron: string, timezone: string): Finding[] {
  const wrong = wrongCronField(cron);
  return [
    ...(wrong
      ? [
          finding(
            'bad-cron',
            '/cron',
            `时间表达式的“${wrong}”不对，应为“分 时 日 月 星期”五项`,
            'The cron line is wrong: five fields, minute hour day month weekday',
            { seen: cron },
          ),
        ]
      : everFires(cron)
        ? []
        : [
            finding(
              'never-fires',
              '/cron',
              '这个时间永远不会到来，请检查日和月',
              'This time never comes; check day and month',
              { seen: cron },
            ),
          ]),
    ...(isTimezone(timezone)
      ? []
      : [
          finding('bad-timezone', '/timezone', `没有时区“${timezone}”`, `There is no time zone "${timezone}"`, {
            seen: timezone,
            needed: 'Asia/Shanghai',
          }),
        ]),
  ];
}
