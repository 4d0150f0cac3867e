import type { CheckContext, Finding, ScheduleDocument } from '../../engine/documentTypes.ts';
import { finding } from '../../engine/finding.ts';
import { checkReference } from '../../engine/reference.ts';
import { isTimezone, wrongCronField } from './cron.ts';

export function lint({ cron, timezone, options }: ScheduleDocument, context: CheckContext): Finding[] {
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
      : []),
    ...(isTimezone(timezone)
      ? []
      : [
          finding('bad-timezone', '/timezone', `没有时区“${timezone}”`, `There is no time zone "${timezone}"`, {
            seen: timezone,
            needed: 'Asia/Shanghai',
          }),
        ]),
    ...checkReference('decision', options.decision, '/options/decision', context),
  ];
}
