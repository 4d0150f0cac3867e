import type { Readiness } from '../../contract/operation.ts';
import { AppError } from '../../errors.ts';
import { operationFigures } from '../../models/store/queries/operationFigures.ts';

/** Says in words which part is broken; ready means that requests can be answered. */
export async function readiness(): Promise<Readiness> {
  try {
    const { deadNotices, failedJobs, isArchiveStuck } = await operationFigures();
    return {
      ready: true,
      checks: [
        { name: 'database', ok: true, says: '数据库正常' },
        {
          name: 'notices',
          ok: deadNotices === 0,
          says: deadNotices ? `有 ${deadNotices} 条通知发送失败，请在“通知”中处理` : '通知正常',
        },
        {
          name: 'jobs',
          ok: failedJobs === 0,
          says: failedJobs ? `近一天有 ${failedJobs} 次任务失败，请在“任务运行”中查看` : '任务正常',
        },
        {
          name: 'archive',
          ok: !isArchiveStuck,
          says: isArchiveStuck
            ? '数据库日志没有存进备份目录，磁盘会被写满：请检查备份目录的空间和权限'
            : '数据库日志正常',
        },
      ],
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ready: false, checks: [{ name: 'database', ok: false, says: error.text.zh }] };
  }
}
